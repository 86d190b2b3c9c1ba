import { asc } from "drizzle-orm";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { ShiftStand } from "#lib/domain/shift-stand";
import { readOpenBoxes } from "#lib/receiving/read-open-boxes";
import { mustBeDeclaredToday } from "#lib/returns/must-be-declared-today";
import { isUnidentified } from "#lib/returns/waits-for-decision";

const shownAtMost = 30;

/** How a bench and the house stand now: thirty of each at most, with how many there are in all. */
export async function readShiftStand(ctx: Context, bench: string): Promise<ShiftStand> {
  const { total, boxes } = await readOpenBoxes(ctx, bench, shownAtMost);
  const isCaged = isUnidentified(ctx);
  const cages = await ctx.tx
    .select({ waybillNo: parcels.waybillNo, since: parcels.arrivedAt })
    .from(parcels)
    .where(isCaged)
    .orderBy(asc(parcels.arrivedAt))
    .limit(shownAtMost);
  const isRed = mustBeDeclaredToday(ctx.now);
  const red = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(returns)
    .where(isRed)
    .orderBy(asc(returns.returnNo))
    .limit(shownAtMost);
  return {
    boxes: boxes.map(({ parcelId: _, ...box }) => box),
    boxesTotal: total,
    cages: cages.map(({ waybillNo, since }) => ({ waybillNo, since: since.toISOString() })),
    cagesTotal: await ctx.tx.$count(parcels, isCaged),
    red,
    redTotal: await ctx.tx.$count(returns, isRed),
  };
}
