import {
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { goodsClaimEnds, goodsClaims } from "#db/schema/goods-claims";
import { differencesEnded, goodsReceipts } from "#db/schema/goods-receipts";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bTypeCentres } from "#lib/domain/codes/b-type-centres";
import { shanghaiDay } from "#lib/domain/shanghai";
import type { Waiting } from "#lib/returns/count-waiting";
import { endOfDifference } from "#lib/returns/end-of-difference";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { refusalClassOfPiece } from "#lib/returns/refused-before";
import { waitsForRegistration } from "#lib/returns/waits-for-booking";
import { isPressing } from "#lib/returns/waits-for-destruction";

/** Everything that stands still until a supervisor or a clerk decides; what stands still for two reasons is there twice. */
export const waitsForDecision = (ctx: Context, daysOff: readonly string[]): Waiting => [
  [parcels, isUnidentified(ctx)],
  [returns, awaitsAuthorisation(ctx)],
  [items, isHeld],
  [items, mustLeave(ctx)],
  [items, waitsForRegistration],
  [goodsReceipts, isOpenDifference(ctx)],
  [goodsClaims, isOpenClaim(ctx)],
  [batches, isPressing(ctx.now, daysOff)],
];

/** Opened boxes of which nobody knows the sale. */
export function isUnidentified(ctx: Context): SQL | undefined {
  const known = ctx.tx
    .select({ one: sql`1` })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(and(eq(parcelReturns.parcelId, parcels.id), isNotNull(returns.listId)));
  return and(inArray(parcels.status, ["opened", "counted"]), notExists(known));
}

/** Returns with pieces in the house that wait for their merchant's word. */
export function awaitsAuthorisation(ctx: Context): SQL | undefined {
  const counted = ctx.tx
    .select({ one: sql`1` })
    .from(items)
    .where(and(eq(items.returnId, returns.id), ne(items.state, "void")));
  return and(eq(returns.authorisation, "pending"), exists(counted));
}

/** Pieces that nobody may move until the kind of hold is lifted. */
export const isHeld = isNotNull(items.hold);

/** Pieces of which a receiver said that they did not come as they were handed over, and nobody has ended that yet. */
export function isOpenDifference(ctx: Context): SQL | undefined {
  const ended = ctx.tx.select({ one: sql`1` }).from(differencesEnded).where(endOfDifference);
  return and(ne(goodsReceipts.said, "received"), notExists(ended));
}

/** Claims of owners for what was handed over that nobody has ended yet. */
export function isOpenClaim(ctx: Context): SQL {
  const end = ctx.tx
    .select({ one: sql`1` })
    .from(goodsClaimEnds)
    .where(eq(goodsClaimEnds.claimId, goodsClaims.id));
  return notExists(end);
}

/** Pieces that can only leave the zone again, and whose move-out nobody has proposed yet. */
export function mustLeave(ctx: Context): SQL | undefined {
  const appliedOn = sql`coalesce((coalesce(${items.applicationKeptAt}, ${preDeclaredAt}) at time zone 'Asia/Shanghai')::date, ${shanghaiDay(ctx.now)}::date)`;
  const ofHopelessList = ctx.tx
    .select({ one: sql`1` })
    .from(importLists)
    .where(
      and(
        eq(importLists.id, items.listId),
        or(
          isNull(items.gnum),
          sql`'not_original' = any(${items.mismatches})`,
          sql`${refusalClassOfPiece} = 'legal'`,
          ne(importLists.tradeMode, "1210"),
          inArray(importLists.officeCode, [...bTypeCentres]),
          eq(importLists.status, "cancelled"),
          lt(importLists.lastApplicationDay, appliedOn),
        ),
      ),
    );
  return and(
    inArray(items.state, ["received", "inspected"]),
    isNull(items.outcomeProposed),
    isNull(items.applicationId),
    exists(ofHopelessList),
  );
}
