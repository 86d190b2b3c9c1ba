import { inArray } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { initialOffice, type OfficeSettings } from "#lib/domain/office-registry";

/** What holds for offices, by code; one without an entry has the settings nobody has changed. */
export async function readOffices(
  ctx: Context,
  codes: readonly string[],
): Promise<Map<string, OfficeSettings>> {
  const known = new Map<string, OfficeSettings>(codes.map((code) => [code, initialOffice]));
  if (codes.length === 0) return known;
  const rows = await ctx.tx
    .select()
    .from(offices)
    .where(inArray(offices.code, [...codes]));
  for (const row of rows) known.set(row.code, settingsOf(row));
  return known;
}

/** What may be changed of an office, of all that its entry says. */
export function settingsOf(entry: typeof offices.$inferSelect): OfficeSettings {
  const { endpoint, format, phases, hours, deliverInHours, contact } = entry;
  return { endpoint, format, phases, hours, deliverInHours, contact };
}
