import { eq } from "drizzle-orm";
import { z } from "zod";
import { locations, zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { locationCode } from "#lib/domain/place-code";
import { countRacks, locationsAtOnce, racksOf } from "#lib/domain/zone";
import { AppError } from "#lib/errors";

const span = (most: number) =>
  z
    .strictObject({ from: z.int().min(1).max(most), to: z.int().min(1).max(most) })
    .refine(({ from, to }) => from <= to);

export const MakeLocations = z
  .strictObject({
    zoneCode: z.string().min(1).max(3),
    aisle: span(99),
    rack: span(99),
    level: span(9),
    /** In pieces, of each location. */
    capacity: z.int().min(1).max(10_000),
  })
  .refine((range) => countRacks(range) <= locationsAtOnce);

/** Makes every location of a range of aisles, racks and levels. Those that are there already stay as they are. */
export async function makeLocations(
  ctx: Context,
  { zoneCode, capacity, ...range }: z.infer<typeof MakeLocations>,
): Promise<{ made: number; already: number }> {
  const madeBy = authorize(ctx, "place.manage");
  const [zone] = await ctx.tx.select({ code: zones.code }).from(zones).where(eq(zones.code, zoneCode));
  if (!zone) throw new AppError("not_found", { code: zoneCode });
  const rows = racksOf(range).map((rack) => ({
    code: locationCode(zoneCode, rack),
    zoneCode,
    capacity,
    madeBy,
    madeAt: ctx.now,
  }));
  const made = await ctx.tx
    .insert(locations)
    .values(rows)
    .onConflictDoNothing()
    .returning({ code: locations.code });
  return { made: made.length, already: rows.length - made.length };
}
