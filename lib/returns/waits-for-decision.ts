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
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { applicationLimitDays, earliestRelease } from "#lib/domain/clocks";
import type { Waiting } from "#lib/returns/count-waiting";

/** Everything that stands still until a supervisor or a clerk decides; what stands still for two reasons is there twice. */
export const waitsForDecision = (ctx: Context): Waiting => [
  [parcels, isUnidentified(ctx)],
  [returns, awaitsAuthorisation(ctx)],
  [items, isHeld],
  [items, mustLeave(ctx)],
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

/** Pieces that can only leave the zone again, and whose move-out nobody has proposed yet. */
export function mustLeave(ctx: Context): SQL | undefined {
  const lateBefore = earliestRelease(ctx.now, applicationLimitDays);
  const ofHopelessList = ctx.tx
    .select({ one: sql`1` })
    .from(importLists)
    .where(
      and(
        eq(importLists.id, items.listId),
        or(
          isNull(items.gnum),
          sql`'not_original' = any(${items.mismatches})`,
          ne(importLists.tradeMode, "1210"),
          eq(importLists.status, "cancelled"),
          lt(importLists.releasedAt, lateBefore),
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
