import type { Context } from "#lib/context";
import type { Stake, TaxEffect } from "#lib/domain/tax/tax-effect";
import { readPartsAtStake } from "#lib/returns/read-parts-at-stake";
import { type ReturnedPart, readTaxEffects } from "#lib/returns/read-tax-effects";

type Stakes = (of: string) => Stake | null;

/** The money at stake of whole returns, by their ids; null for one of no known list, or out of sight. */
export async function readStakesOfReturns(ctx: Context, returnIds: readonly string[]): Promise<Stakes> {
  return stakesOf(await readTaxEffects(ctx, await readPartsAtStake(ctx, returnIds)));
}

type Piece = { plate: string; listId: string | null; gnum: number | null; lineQty: string };

/** The money at stake of single pieces, by their plates; null for one that stands on no line. */
export async function readStakesOfPieces(ctx: Context, pieces: readonly Piece[]): Promise<Stakes> {
  const parts = pieces.flatMap(({ plate, listId, gnum, lineQty }): ReturnedPart[] =>
    listId === null || gnum === null ? [] : [{ of: plate, listId, gnum, qty: lineQty }],
  );
  return stakesOf(await readTaxEffects(ctx, parts));
}

function stakesOf(effects: ReadonlyMap<string, TaxEffect>): Stakes {
  return (of) => {
    const effect = effects.get(of);
    return effect ? { taxFen: effect.taxFen, allowanceFen: effect.allowanceFen } : null;
  };
}
