import { and, asc, desc, eq, or, type SQL, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { verificationSetPieces, verificationSetResults } from "#db/schema/verification-sets";
import type { Context } from "#lib/context";
import { looked } from "#lib/verification/lock-set";

const shownAtMost = 300;

/**
 * The pieces set apart, those to be seen or seen, what was left out of a yes to all, and the others concluded upon;
 * each list by plate, what is still to be seen first, and no longer than three hundred.
 */
export async function readSetPieces(ctx: Context, setNo: number) {
  const { drawn, exceptions } = verificationSetPieces;
  const isEven = sql`cardinality(${exceptions}) = 0`;
  const wasSeen = sql`${looked} is not null`;
  const isLeftOut = eq(verificationSetResults.result, "left_out");
  return {
    exceptions: await select(ctx, setNo, sql`cardinality(${exceptions}) > 0`),
    toSee: await select(ctx, setNo, or(eq(drawn, true), wasSeen)),
    leftOut: await select(ctx, setNo, isLeftOut),
    others: await select(ctx, setNo, and(isEven, eq(drawn, false), sql`not ${wasSeen}`)),
  };
}

function select(ctx: Context, setNo: number, which: SQL | undefined) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      place: sql<string | null>`coalesce(${items.containerCode}, ${items.locationCode})`,
      exceptions: verificationSetPieces.exceptions,
      drawn: verificationSetPieces.drawn,
      agrees: looked,
      /** It waits no longer: verified by itself, or anything else became of it. */
      isDone: sql<boolean>`(${items.verdict} is not null or ${items.round} <> ${verificationSetPieces.round})`,
      result: verificationSetResults.result,
      reason: verificationSetResults.reason,
      seenAt: sql<Date | null>`(select min(look.seen_at) from verification_set_looks look
        where look.set_no = verification_set_pieces.set_no
          and look.item_id = verification_set_pieces.item_id)`.mapWith(items.verifiedAt),
      seenBy: sql<string | null>`(select min(person.name) from verification_set_looks look
        join users person on person.id = look.seen_by
        where look.set_no = verification_set_pieces.set_no
          and look.item_id = verification_set_pieces.item_id)`,
    })
    .from(verificationSetPieces)
    .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
    .leftJoin(
      verificationSetResults,
      and(
        eq(verificationSetResults.setNo, verificationSetPieces.setNo),
        eq(verificationSetResults.itemId, verificationSetPieces.itemId),
      ),
    )
    .where(and(eq(verificationSetPieces.setNo, setNo), which))
    .orderBy(desc(sql`${looked} is null`), asc(items.plate))
    .limit(shownAtMost);
}
