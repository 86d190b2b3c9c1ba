import { eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { waves } from "#db/schema/account-book";
import { applications, customsDocuments } from "#db/schema/applications";
import { batches } from "#db/schema/batches";
import { feedbackMessages } from "#db/schema/feedback";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { announcedSerials, parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import { codeHashOf } from "#lib/code-hash";
import type { Context } from "#lib/context";
import { serialKey } from "#lib/domain/serial-no";
import { waybillSpellings } from "#lib/domain/waybill-spellings";

/**
 * The ids of the returns that a code is printed on: on the return, its tracker, its sale, its boxes, its pieces and the serial
 * numbers announced of them, its applications and their documents, its feedback, or the wave or batch its pieces left
 * with. Every branch compares whole codes by an index.
 */
export function matchingReturns(ctx: Context, codes: readonly string[]) {
  const texts = [...codes];
  const { tx } = ctx;
  const piece = { id: sql<string>`${items.returnId}`.as("id") };
  const application = { id: sql<string>`${applications.returnId}`.as("id") };
  return union(
    tx.select({ id: returns.id }).from(returns).where(ownNumber(texts)),
    tx
      .select({ id: returns.id })
      .from(returns)
      .where(inArray(returns.listId, matchingLists(ctx, texts))),
    tx
      .select({ id: sql<string>`${returnWaybills.returnId}`.as("id") })
      .from(returnWaybills)
      .where(inArray(returnWaybills.waybillNo, texts)),
    tx
      .select({ id: sql<string>`${announcedSerials.returnId}`.as("id") })
      .from(announcedSerials)
      .where(inArray(announcedSerials.serialKey, texts.map(serialKey))),
    tx
      .select({ id: sql<string>`${parcelReturns.returnId}`.as("id") })
      .from(parcelReturns)
      .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
      .where(inArray(parcels.waybillNo, texts)),
    tx
      .select({ id: returns.id })
      .from(returns)
      .where(inArray(sql`sha256(${returns.trackCode}::bytea)`, texts.map(codeHashOf))),
    tx.select(piece).from(items).where(ownCode(texts)),
    tx
      .select(piece)
      .from(items)
      .innerJoin(waves, eq(waves.id, items.waveId))
      .where(inArray(waves.waveNo, texts)),
    tx
      .select(piece)
      .from(items)
      .innerJoin(batches, eq(batches.id, items.batchId))
      .where(inArray(batches.batchNo, texts)),
    tx
      .select(application)
      .from(applications)
      .where(or(inArray(applications.applicationNo, texts), inArray(applications.preNo, texts))),
    tx
      .select(application)
      .from(applications)
      .innerJoin(customsDocuments, eq(customsDocuments.applicationId, applications.id))
      .where(or(inArray(customsDocuments.copNo, texts), inArray(customsDocuments.guid, texts))),
    tx
      .select({ id: sql<string>`${feedbackMessages.returnId}`.as("id") })
      .from(feedbackMessages)
      .where(inArray(feedbackMessages.id, texts)),
  );
}

function ownNumber(texts: string[]): SQL | undefined {
  return or(
    inArray(returns.returnNo, texts),
    inArray(returns.platformReturnNo, texts),
    inArray(returns.orderNo, texts),
  );
}

function ownCode(texts: string[]): SQL | undefined {
  return sql`${isNotNull(items.returnId)} and (${or(
    inArray(items.plate, texts),
    inArray(items.serialNo, texts),
    inArray(items.scannedCode, texts),
  )})`;
}

function matchingLists(ctx: Context, texts: string[]) {
  const byNumber = ctx.tx
    .select({ id: importLists.id })
    .from(importLists)
    .where(
      or(
        inArray(importLists.invtNo, texts),
        inArray(importLists.orderNo, texts),
        inArray(importLists.logisticsNo, texts.flatMap(waybillSpellings)),
        inArray(importLists.copNo, texts),
      ),
    );
  const byGoods = ctx.tx
    .select({ id: sql<string>`${importListLines.listId}`.as("id") })
    .from(importListLines)
    .where(inArray(importListLines.barCode, texts));
  return union(byNumber, byGoods);
}
