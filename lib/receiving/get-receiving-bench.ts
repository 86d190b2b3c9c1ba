import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { type Parcel, parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { unitName } from "#lib/domain/codes/unit";
import { crossCheck } from "#lib/domain/cross-check";
import { valueFen } from "#lib/domain/decimal";
import { AppError } from "#lib/errors";
import { isHeldHere } from "#lib/receiving/lock-parcel";
import { type ParcelLine, type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { readWaybills, type WaybillOfReturn } from "#lib/receiving/read-waybills";
import { isHere, statusHere } from "#lib/returns/is-here";

export const GetReceivingBench = z.strictObject({
  parcelId: z.uuid(),
  bench: z.string().max(12).default(""),
});

/**
 * All that the bench shows of one box: the parcel, its pieces and their photos, and each return with its
 * lines (announced, listed, counted), the cross-check, both clocks and the money at stake.
 */
export async function getReceivingBench(ctx: Context, input: z.infer<typeof GetReceivingBench>) {
  authorize(ctx, "parcel.open");
  const [row] = await ctx.tx
    .select({ parcel: parcels, status: statusHere, openedByName: users.name })
    .from(parcels)
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(and(eq(parcels.id, input.parcelId), isHere));
  if (!row) throw new AppError("not_found");
  const { parcel } = row;
  const owners = await readParcelReturns(ctx, parcel.id, { lock: false });
  const pieces = await readPieces(ctx, parcel.id);
  const waybills = await readWaybills(
    ctx,
    owners.map(({ owner }) => owner.id),
  );
  const officeNames = await ctx.tx.select({ code: offices.code, name: offices.nameZh }).from(offices);
  return {
    parcel: {
      id: parcel.id,
      waybillNo: parcel.waybillNo,
      carrier: parcel.carrier,
      damage: parcel.damage,
      status: row.status,
      bench: parcel.bench,
      arrivedAt: parcel.arrivedAt.toISOString(),
      openedByName: row.openedByName,
      heldHere: parcel.status === "opened" && isHeldHere(ctx, parcel, input.bench),
    },
    returns: owners.map((one) => ({
      ...ofReturn(ctx, one, parcel, pieces, waybills),
      officeName: officeNames.find(({ code }) => code === one.owner.officeCode)?.name ?? null,
    })),
    pieces,
    photos: await readPhotos(ctx, parcel.id),
  };
}

/** The photos of the box and of what came out of it, oldest first; `plate` is null for those of the box. */
async function readPhotos(ctx: Context, parcelId: string) {
  const pick = { id: photos.id, takenAt: photos.takenAt };
  const ofBox = ctx.tx
    .select({ ...pick, plate: sql<string | null>`null` })
    .from(photos)
    .where(eq(photos.parcelId, parcelId));
  const ofPieces = ctx.tx
    .select({ ...pick, plate: sql<string | null>`${items.plate}` })
    .from(items)
    .innerJoin(photos, eq(photos.itemId, items.id))
    .where(eq(items.parcelId, parcelId));
  const rows = [...(await ofBox), ...(await ofPieces)];
  return rows.sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime());
}

async function readPieces(ctx: Context, parcelId: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      returnId: items.returnId,
      listId: items.listId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      goodsName: items.goodsName,
      scannedCode: items.scannedCode,
      state: items.state,
      mismatches: items.mismatches,
    })
    .from(items)
    .where(eq(items.parcelId, parcelId))
    .orderBy(asc(items.id));
}

function ofReturn(
  ctx: Context,
  { owner, list, lines }: ParcelReturn,
  parcel: Parcel,
  pieces: Awaited<ReturnType<typeof readPieces>>,
  waybills: readonly WaybillOfReturn[],
) {
  const boxes = waybills.filter(({ returnId }) => returnId === owner.id);
  const check = crossCheck({
    list,
    authorisation: owner.authorisation,
    announced: owner.source === "announced",
    arrivedAt: parcel.arrivedAt,
    acceptedAt: null,
    countOpen: owner.countClosedAt === null && boxes.some(({ status }) => status !== "counted"),
    lines: lines.map((line) => ({
      gnum: line.gnum,
      listedQty: line.qty,
      announcedQty: line.announcedQty,
      countedQty: line.countedQty,
      elsewhereQty: line.elsewhereQty,
    })),
    pieces: pieces.filter(
      ({ state, returnId, listId }) =>
        state !== "void" && (returnId === owner.id || (returnId === null && listId === list?.id)),
    ),
    now: ctx.now,
  });
  return {
    returnId: owner.id,
    returnNo: owner.returnNo,
    platformReturnNo: owner.platformReturnNo,
    orderNo: owner.orderNo,
    source: owner.source,
    authorisation: owner.authorisation,
    reason: owner.reason,
    officeCode: owner.officeCode,
    invtNo: list?.invtNo ?? null,
    shop: list?.ebcName ?? null,
    waybills: boxes.map(({ waybillNo, status }) => ({ waybillNo, status })),
    lines: lines.map(ofLine),
    check,
    stakeFen: lines.reduce((sum, line) => sum + stakeOf(line), 0),
  };
}

function ofLine(line: ParcelLine) {
  const { returnId, gnum, gname, gmodel, barCode, itemNo, gcode, unit, price } = line;
  const { announcedQty, countedQty, claimedQty } = line;
  const codes = {
    returnId,
    gnum,
    gname,
    gmodel,
    barCode,
    itemNo,
    gcode,
    unit,
    unitName: unitName(unit),
    price,
  };
  return { ...codes, listedQty: line.qty, announcedQty, countedQty, claimedQty };
}

/** What is claimed back or counted of a line, in fen: the value that a missed day would cost. */
function stakeOf(line: ParcelLine): number {
  return valueFen(line.price, line.announcedQty ?? line.countedQty);
}
