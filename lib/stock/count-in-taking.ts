import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { locations } from "#db/schema/places";
import { stockTakings, takingScans } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { parsePlate } from "#lib/domain/plate";
import { judgeCounter } from "#lib/domain/stock-taking";
import { AppError, orThrow } from "#lib/errors";
import { lockTakingRow } from "#lib/returns/lock-taking-row";
import { countedFirst } from "#lib/stock/lock-taking";

export const CountInTaking = z.strictObject({
  takingNo: z.string().min(1).max(20),
  plate: z.string().min(1).max(20),
  /** The location before which the counter stands. */
  at: z.string().min(1).max(60),
  /** How plate and location came in: by hand where either did. */
  entry: z.enum(scanEntries).nullish(),
});

/**
 * One plate that the count saw at a location of the zone. Nothing is said of what is expected. A plate seen twice in
 * one count changes nothing. Refuses `own_work` for a second count by whoever had a hand in the first. A scan reads no
 * other scan, so that the last of thousands costs what the first did.
 */
export async function countInTaking(
  ctx: Context,
  input: z.infer<typeof CountInTaking>,
): Promise<{ result: "counted" | "already"; plate: string; counted: number }> {
  const userId = authorize(ctx, "taking.count");
  const parsed = parsePlate(input.plate);
  if (!parsed.ok) throw new AppError("code_refused", { reason: "no_plate" });
  const { row, step } = await lockTakingRow(ctx, input.takingNo);
  orThrow(judgeCounter(step, step === "recounting" && (await countedFirst(ctx, row, userId))));
  const [location] = await ctx.tx
    .select({ code: locations.code })
    .from(locations)
    .where(and(eq(locations.code, input.at), eq(locations.zoneCode, row.zoneCode)));
  if (!location) throw new AppError("location_elsewhere", { code: input.at, zone: row.zoneCode });
  const { takingNo } = row;
  const { plate } = parsed;
  const round = step === "counting" ? 1 : 2;
  const [made] = await ctx.tx
    .insert(takingScans)
    .values({
      takingNo,
      round,
      plate,
      locationCode: location.code,
      countedBy: userId,
      countedAt: ctx.now,
      entry: input.entry ?? null,
    })
    .onConflictDoNothing()
    .returning({ plate: takingScans.plate });
  const seen = round === 1 ? "firstSeen" : "secondSeen";
  const counted = row[seen] + (made ? 1 : 0);
  if (made) {
    await ctx.tx
      .update(stockTakings)
      .set({ [seen]: counted })
      .where(eq(stockTakings.takingNo, takingNo));
  }
  return { result: made ? "counted" : "already", plate, counted };
}
