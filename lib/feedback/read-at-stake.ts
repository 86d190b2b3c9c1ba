import type { Context } from "#lib/context";
import type { LastDays } from "#lib/domain/clocks";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { readProgress } from "#lib/returns/return-progress";

type OfReturn = { returnId: string } & LastDays;

/** What every list of messages and loops says of its returns: both legal clocks, and the money at stake in fen. */
export type AtStake = { clocks: ReturnClocks; stake: Stake | null };

/** Reads it for a page of rows at once. */
export async function readAtStake(
  ctx: Context,
  rows: readonly OfReturn[],
): Promise<(row: OfReturn) => AtStake> {
  const ids = [...new Set(rows.map(({ returnId }) => returnId))];
  const progressOf = await readProgress(
    ctx,
    ids.map((id) => ({ id })),
  );
  const stakeOf = await readStakesOfReturns(ctx, ids);
  return ({ returnId, ...days }) => ({
    clocks: progressOf(returnId, days).clocks,
    stake: stakeOf(returnId),
  });
}
