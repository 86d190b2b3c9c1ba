import { and, asc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { items, photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { readPhotos } from "#lib/returns/read-photos";

/** Boxes that pass a condition, the longest in the house first, each with the pieces out of it and all its photos. */
export async function readCageBoxes(ctx: Context, where: SQL | undefined, atMost: number) {
  const boxes = await ctx.tx
    .select({
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      arrivedAt: parcels.arrivedAt,
      weightGrams: parcels.weightGrams,
      lengthMm: parcels.lengthMm,
      widthMm: parcels.widthMm,
      heightMm: parcels.heightMm,
      bench: parcels.bench,
      openedBy: users.name,
    })
    .from(parcels)
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(where)
    .orderBy(asc(parcels.arrivedAt), asc(parcels.id))
    .limit(atMost);
  const ids = boxes.map(({ parcelId }) => parcelId);
  const pieces = await readPieces(ctx, ids);
  const shown = await readPhotos(ctx, photosOf(ids));
  const boxOf = new Map(pieces.map(({ id, parcelId }) => [id, parcelId]));
  return boxes.map((box) => ({
    ...box,
    pieces: pieces.flatMap(({ id: _, parcelId, ...piece }) => (parcelId === box.parcelId ? [piece] : [])),
    photos: shown.filter(({ itemId, parcelId }) => (parcelId ?? boxOf.get(itemId ?? "")) === box.parcelId),
  }));
}

function readPieces(ctx: Context, parcelIds: readonly string[]) {
  return ctx.tx
    .select({
      id: items.id,
      parcelId: items.parcelId,
      plate: items.plate,
      goodsName: items.goodsName,
      scannedCode: items.scannedCode,
      serialNo: items.serialNo,
      weightGrams: items.weightGrams,
    })
    .from(items)
    .where(and(inArray(items.parcelId, [...parcelIds]), ne(items.state, "void")))
    .orderBy(asc(items.receivedAt), asc(items.plate));
}

function photosOf(parcelIds: readonly string[]): SQL {
  const boxes = [...parcelIds];
  const pieces = sql`select id from items where ${inArray(items.parcelId, boxes)}`;
  return or(inArray(photos.parcelId, boxes), sql`${photos.itemId} in (${pieces})`) ?? sql`false`;
}
