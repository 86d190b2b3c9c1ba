import { and, eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import {
  verificationSetConclusions,
  verificationSetPieces,
  verificationSets,
} from "#db/schema/verification-sets";
import type { Context } from "#lib/context";
import { type SetPiece, standingOf } from "#lib/domain/verification-set/judge-conclusion";
import { AppError } from "#lib/errors";

/**
 * Holds an open set: `share` for a look, so that looks do not wait for one another, `update` for its conclusion.
 * Refuses `not_found`, and `set_concluded` once it was concluded.
 */
export async function lockOpenSet(ctx: Context, setNo: number, how: "share" | "update") {
  const [set] = await ctx.tx
    .select()
    .from(verificationSets)
    .where(eq(verificationSets.setNo, setNo))
    .for(how);
  if (!set) throw new AppError("not_found", { code: String(setNo) });
  const [concluded] = await ctx.tx
    .select({ setNo: verificationSetConclusions.setNo })
    .from(verificationSetConclusions)
    .where(eq(verificationSetConclusions.setNo, setNo));
  if (concluded) throw new AppError("set_concluded");
  return set;
}

/** A difference found at a piece prevails over a yes before or after it; null while nobody has seen it. */
export const looked = sql<boolean | null>`(
  select bool_and(look.agrees) from verification_set_looks look
  where look.set_no = verification_set_pieces.set_no and look.item_id = verification_set_pieces.item_id)`;

/** The even pieces of a set as they stand now, by plate. */
export async function readEvenPieces(ctx: Context, setNo: number): Promise<(SetPiece & { plate: string })[]> {
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      drawn: verificationSetPieces.drawn,
      stoodIn: verificationSetPieces.round,
      agrees: looked,
      round: items.round,
      state: items.state,
      lane: items.lane,
      verdict: items.verdict,
      hold: items.hold,
    })
    .from(verificationSetPieces)
    .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
    .where(and(eq(verificationSetPieces.setNo, setNo), sql`cardinality(exceptions) = 0`))
    .orderBy(items.plate);
  return rows.map(({ plate, drawn, agrees, stoodIn, ...piece }) => ({
    plate,
    drawn,
    agrees,
    now: standingOf(piece, stoodIn),
  }));
}
