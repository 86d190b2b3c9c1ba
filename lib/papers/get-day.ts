import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { DayCount } from "#lib/domain/papers/day-paper";
import { countDay } from "#lib/papers/read-paper-day";

export const GetDay = z.strictObject({ day: z.iso.date() });

/** How many parcels arrived on a Shanghai day, and how many pieces took each step. */
export async function getDay(
  ctx: Context,
  { day }: z.infer<typeof GetDay>,
): Promise<Record<DayCount, number>> {
  authorize(ctx, "warehouse.read");
  return countDay(ctx, day);
}
