import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items, photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { judgeConformity, offLine } from "#lib/domain/conformity";
import { type OwnerAnswer, ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";

/** The pieces of one load in the order of their plates, with what speaks against them and their photos. */
export async function readLoad(ctx: Context, batchId: string) {
  const rows = await selectPieces(ctx, batchId);
  const pictures = await readPhotos(
    ctx,
    rows.map(({ item }) => item.id),
  );
  return rows.map((row) => {
    const { plate, goodsName, grade, batchCode, expiresOn, lineQty, state, hold, proposalReason } = row.item;
    const answer: OwnerAnswer = ownerAnswered({
      response: row.item.ownerResponse,
      askedAt: ownerAskedAt(row.item),
      now: ctx.now,
    });
    return {
      ...{ plate, goodsName, grade, batchCode, expiresOn, lineQty, state, hold, proposalReason },
      ebcName: row.list?.ebcName ?? null,
      invtNo: row.list?.invtNo ?? null,
      unit: row.unit,
      returnNo: row.returnNo,
      waybillNo: row.waybillNo,
      proposedBy: row.proposedBy,
      against: against(row, ctx.now),
      answer,
      photos: pictures
        .filter((photo) => photo.itemId === row.item.id)
        .map(({ id, takenAt }) => ({ id, takenAt })),
    };
  });
}

function selectPieces(ctx: Context, batchId: string) {
  return ctx.tx
    .select({
      item: getTableColumns(items),
      list: {
        status: importLists.status,
        invtNo: importLists.invtNo,
        ebcName: importLists.ebcName,
        tradeMode: importLists.tradeMode,
        releasedAt: importLists.releasedAt,
      },
      unit: importListLines.unit,
      returnNo: returns.returnNo,
      waybillNo: parcels.waybillNo,
      arrivedAt: parcels.arrivedAt,
      acceptedAt: applications.acceptedAt,
      proposedBy: users.name,
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(
      importListLines,
      and(eq(importListLines.listId, items.listId), eq(importListLines.gnum, items.gnum)),
    )
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(users, eq(users.id, items.proposedBy))
    .where(eq(items.batchId, batchId))
    .orderBy(asc(items.plate));
}

type Row = Awaited<ReturnType<typeof selectPieces>>[number];

function against({ item, list, arrivedAt, acceptedAt }: Row, now: Date) {
  return judgeConformity({
    listStatus: list?.status ?? null,
    tradeMode: list?.tradeMode ?? null,
    releasedAt: list?.releasedAt ?? null,
    arrivedAt,
    acceptedAt,
    offLine: offLine(item),
    original: item.mismatches.includes("not_original") ? "no" : null,
    now,
  }).reasons;
}

async function readPhotos(ctx: Context, itemIds: string[]) {
  if (itemIds.length === 0) return [];
  return ctx.tx
    .select({ id: photos.id, itemId: photos.itemId, takenAt: photos.takenAt })
    .from(photos)
    .where(inArray(photos.itemId, itemIds))
    .orderBy(asc(photos.takenAt), asc(photos.id));
}
