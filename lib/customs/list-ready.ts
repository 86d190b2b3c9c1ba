import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ReadyPiece, type ReadyReturn, readyReturns } from "#lib/domain/ready-returns";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { appliedAheadAt, frontOfQueue } from "#lib/returns/front-of-queue";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { refusalClassOfPiece } from "#lib/returns/refused-before";
import {
  hasCountedBox,
  isInspectedNow,
  isUnbound,
  waitsForDeclarant,
} from "#lib/returns/waits-for-declarant";

const piecesAtMost = 1_000;

type Refusal = { applicationNo: string; info: string | null };
export type ReadyToDeclare = ReadyReturn & { lastRefusal: Refusal | null; stake: Stake | null };

/**
 * The returns that wait for the declarant, the nearest last day first: those that can be declared
 * now, and those that only wait for an authorisation, a release or a hold. One whose pieces can
 * never be declared is not among them.
 */
export async function listReady(ctx: Context): Promise<ReadyToDeclare[]> {
  authorize(ctx, "warehouse.read");
  const ready = readyReturns(await readPieces(ctx), ctx.now);
  const refusals = await readRefusals(
    ctx,
    ready.map((row) => row.returnId),
  );
  const stakeOf = await readStakesOfReturns(
    ctx,
    ready.map((row) => row.returnId),
  );
  return ready.map((row) => ({
    ...row,
    lastRefusal: refusals.get(row.returnId) ?? null,
    stake: stakeOf(row.returnId),
  }));
}

async function readPieces(ctx: Context): Promise<ReadyPiece[]> {
  return ctx.tx
    .select({
      returnId: returns.id,
      returnNo: returns.returnNo,
      orderNo: returns.orderNo,
      reason: returns.reason,
      authorisation: returns.authorisation,
      invtNo: importLists.invtNo,
      officeCode: importLists.officeCode,
      ebcName: importLists.ebcName,
      listStatus: importLists.status,
      tradeMode: importLists.tradeMode,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      applicationKeptAt: items.applicationKeptAt,
      arrivedAt: parcels.arrivedAt,
      gnum: importListLines.gnum,
      gname: importListLines.gname,
      unit: importListLines.unit,
      price: importListLines.price,
      lineQty: items.lineQty,
      hold: items.hold,
      counted: hasCountedBox,
      inspected: isInspectedNow,
      refusalClass: refusalClassOfPiece,
      ...goodsFactColumns(ctx.now),
      notOriginal: sql<boolean>`'not_original' = any(${items.mismatches})`,
    })
    .from(items)
    .innerJoin(returns, eq(returns.id, items.returnId))
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .innerJoin(
      importListLines,
      and(eq(importListLines.listId, items.listId), eq(importListLines.gnum, items.gnum)),
    )
    .where(and(eq(items.state, "inspected"), isNotNull(items.gnum), isUnbound, waitsForDeclarant(ctx.now)))
    .orderBy(
      frontOfQueue(
        ctx.now,
        importLists.lastApplicationDay,
        sql`coalesce(${items.applicationKeptAt}, ${appliedAheadAt})`,
      ),
      sql`${importLists.lastApplicationDay} asc nulls last`,
      returns.id,
      items.id,
    )
    .limit(piecesAtMost);
}

async function readRefusals(ctx: Context, returnIds: string[]): Promise<Map<string, Refusal>> {
  if (returnIds.length === 0) return new Map();
  const rows = await ctx.tx
    .selectDistinctOn([applications.returnId], {
      returnId: applications.returnId,
      applicationNo: applications.applicationNo,
      info: applications.lastInfo,
    })
    .from(applications)
    .where(and(inArray(applications.returnId, returnIds), eq(applications.status, "refused")))
    .orderBy(applications.returnId, desc(applications.declaredAt));
  return new Map(rows.map(({ returnId, ...refusal }) => [returnId, refusal]));
}
