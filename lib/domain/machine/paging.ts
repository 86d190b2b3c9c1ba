import { z } from "zod";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** So many rows stand on a page, as on those that people read. */
export const machinePageSize = 50;

/** What a page names as `next`; a machine that sends anything else is told so. `id` is how the list's ids look. */
const cursor = (id: string) => z.string().regex(new RegExp(`^\\d{1,14}_${id}$`));

/** Where a page begins: behind the last row of the page before, which named it. */
export const After = cursor(uuid).optional();
export const AfterMessage = cursor("[\\x21-\\x7e]{1,200}").optional();

/** The cursor of the page behind this one; null on the last. */
export const Next = z.string().nullable();

/** From this instant on something happened to it. */
export const ChangedSince = z.iso.datetime({ offset: true }).optional();

/** An instant as a machine is told it. */
export const Instant = z.iso.datetime();

/** An instant as a machine is told it, or null. */
export function tellInstant(at: Date): string;
export function tellInstant(at: Date | null): string | null;
export function tellInstant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
