import { and, asc, eq, getTableColumns, inArray, isNull, type SQL } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items, photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { lastDaysOf } from "#lib/domain/clocks";
import { judgeConformity, offLine, originality } from "#lib/domain/conformity";
import { type OwnerAnswer, ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { readDaysOff } from "#lib/read-days-off";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { readPhotos } from "#lib/returns/read-photos";
import { readQuarantined } from "#lib/returns/read-quarantined";
import { refusalClassOfPiece } from "#lib/returns/refused-before";

/** A load of thousands is read on its printed list, not on a screen. */
export const shownAtMost = 500;

/**
 * The first pieces of one load for a screen, those on hold before the others and then in the order of their plates,
 * with what speaks against them and their photos.
 */
export async function readLoad(ctx: Context, batchId: string) {
  const rows = await selectPieces(ctx, eq(items.batchId, batchId))
    .orderBy(asc(isNull(items.hold)), asc(items.plate))
    .limit(shownAtMost);
  const pictures = await readPhotos(
    ctx,
    inArray(
      photos.itemId,
      rows.map(({ item }) => item.id),
    ),
  );
  const photosOf = Map.groupBy(pictures, ({ itemId }) => itemId);
  const standing = await readQuarantined(ctx, eq(items.batchId, batchId));
  const quarantineOf = new Map(standing.map(({ plate, place }) => [plate, place]));
  const daysOff = await readDaysOff(ctx);
  return rows.map((row) => ({
    ...toPiece(ctx, daysOff, row),
    quarantine: quarantineOf.get(row.item.plate) ?? null,
    photos: photosOf.get(row.item.id) ?? [],
  }));
}

/** Every piece of one load in the order of their plates, with what speaks against it: what papers are made of. */
export async function readWholeLoad(ctx: Context, batchId: string) {
  const rows = await selectPieces(ctx, eq(items.batchId, batchId)).orderBy(asc(items.plate));
  const daysOff = await readDaysOff(ctx);
  return rows.map((row) => toPiece(ctx, daysOff, row));
}

/** Every piece of one wave in the order of their plates: what its list is made of. */
export async function readWholeWave(ctx: Context, waveId: string) {
  const rows = await selectPieces(ctx, eq(items.waveId, waveId)).orderBy(asc(items.plate));
  const daysOff = await readDaysOff(ctx);
  return rows.map((row) => toPiece(ctx, daysOff, row));
}

function toPiece(ctx: Context, daysOff: readonly string[], row: Row) {
  const { plate, goodsName, grade, batchCode, expiresOn, lineQty, state, hold, proposalReason } = row.item;
  const answer: OwnerAnswer = ownerAnswered({
    response: row.item.ownerResponse,
    askedAt: ownerAskedAt(row.item),
    now: ctx.now,
    daysOff,
  });
  return {
    id: row.item.id,
    plate,
    goodsName,
    grade,
    batchCode,
    expiresOn,
    lineQty,
    state,
    hold,
    proposalReason,
    ebcName: row.list?.ebcName ?? null,
    invtNo: row.list?.invtNo ?? null,
    gnum: row.item.gnum,
    hsCode: row.hsCode,
    origin: row.origin,
    unit: row.unit,
    waybillNo: row.waybillNo,
    proposedBy: row.proposedBy,
    against: against(row, ctx.now),
    answer,
  };
}

function selectPieces(ctx: Context, which: SQL) {
  return ctx.tx
    .select({
      item: getTableColumns(items),
      ...goodsFactColumns(ctx.now),
      list: {
        status: importLists.status,
        invtNo: importLists.invtNo,
        ebcName: importLists.ebcName,
        tradeMode: importLists.tradeMode,
        lastApplicationDay: importLists.lastApplicationDay,
        lastArrivalDay: importLists.lastArrivalDay,
      },
      hsCode: importListLines.gcode,
      origin: importListLines.country,
      unit: importListLines.unit,
      waybillNo: parcels.waybillNo,
      arrivedAt: parcels.arrivedAt,
      clockStoppedAt: applications.clockStoppedAt,
      refusalClass: refusalClassOfPiece,
      proposedBy: users.name,
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(
      importListLines,
      and(eq(importListLines.listId, items.listId), eq(importListLines.gnum, items.gnum)),
    )
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(users, eq(users.id, items.proposedBy))
    .where(which)
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof selectPieces>>[number];

function against({ item, list, arrivedAt, clockStoppedAt, refusalClass, ...goods }: Row, now: Date) {
  return judgeConformity({
    listStatus: list?.status ?? null,
    tradeMode: list?.tradeMode ?? null,
    ...lastDaysOf(list),
    arrivedAt,
    appliedAt: clockStoppedAt ?? item.applicationKeptAt,
    offLine: offLine(item),
    ...goods,
    refusedLegally: refusalClass === "legal",
    original: originality(item),
    now,
  }).reasons;
}
