import { asc } from "drizzle-orm";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type ShiftStand, sumRed } from "#lib/domain/shift-stand";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { readOpenBoxes } from "#lib/receiving/read-open-boxes";
import { mustBeDeclaredToday } from "#lib/returns/must-be-declared-today";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { isUnidentified } from "#lib/returns/waits-for-decision";

const shownAtMost = 30;

/** How a bench and the house stand now: thirty of each at most, with how many and how much there is in all. */
export async function readShiftStand(ctx: Context, bench: string): Promise<ShiftStand> {
  const { total, boxes } = await readOpenBoxes(ctx, bench, shownAtMost);
  const isCaged = isUnidentified(ctx);
  const cages = await ctx.tx
    .select({ waybillNo: parcels.waybillNo, since: parcels.arrivedAt })
    .from(parcels)
    .where(isCaged)
    .orderBy(asc(parcels.arrivedAt))
    .limit(shownAtMost);
  const red = await readRed(ctx);
  return {
    boxes: boxes.map(({ parcelId: _, ...box }) => box),
    boxesTotal: total,
    cages: cages.map(({ waybillNo, since }) => ({ waybillNo, since: since.toISOString() })),
    cagesTotal: await ctx.tx.$count(parcels, isCaged),
    red: red.slice(0, shownAtMost),
    redTotal: red.length,
    redStake: sumRed(red.map(({ stake }) => stake)),
  };
}

/** All of them, since what they have at stake is told together: the most first, and unknown tax before all. */
async function readRed(ctx: Context): Promise<{ returnNo: string; stake: Stake | null }[]> {
  const found = await ctx.tx
    .select({ id: returns.id, returnNo: returns.returnNo })
    .from(returns)
    .where(mustBeDeclaredToday(ctx.now))
    .orderBy(asc(returns.returnNo));
  const stakeOf = await readStakesOfReturns(
    ctx,
    found.map(({ id }) => id),
  );
  const red = found.map(({ id, returnNo }) => ({ returnNo, stake: stakeOf(id) }));
  const tax = ({ stake }: (typeof red)[number]) => stake?.taxFen ?? Number.MAX_SAFE_INTEGER;
  return red.toSorted((a, b) => tax(b) - tax(a));
}
