import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { type Parcel, parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { unitName } from "#lib/domain/codes/unit";
import { crossCheck } from "#lib/domain/cross-check";
import { AppError } from "#lib/errors";
import { type ParcelLine, type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { readWaybills, type WaybillOfReturn } from "#lib/receiving/read-waybills";
import { fillInParcel } from "#lib/receiving/take-in-unopened";
import { creditClassAmong, enterprisesOf } from "#lib/returns/enterprises";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { isHere, statusHere } from "#lib/returns/is-here";
import { readPhotos } from "#lib/returns/read-photos";
import { readStakesOfReturns } from "#lib/returns/read-stakes";

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
  const isOpenHere = parcel.status === "opened" && parcel.bench === input.bench;
  const owners = await readParcelReturns(ctx, parcel.id, { lock: false });
  const pieces = await readPieces(ctx, parcel.id);
  const waybills = await readWaybills(
    ctx,
    owners.map(({ owner }) => owner.id),
  );
  const stakeOf = await readStakesOfReturns(
    ctx,
    owners.map(({ owner }) => owner.id),
  );
  const enterprises = await enterprisesOf(
    ctx,
    owners.flatMap(({ owner }) => [owner.ebcCode, owner.agentCode]),
  );
  const officeNames = await ctx.tx.select({ code: offices.code, name: offices.nameZh }).from(offices);
  return {
    parcel: {
      id: parcel.id,
      waybillNo: parcel.waybillNo,
      damage: parcel.damage,
      status: row.status,
      bench: parcel.bench,
      arrivedAt: parcel.arrivedAt.toISOString(),
      openedByName: row.openedByName,
      claimedAt: parcel.claimedAt?.toISOString() ?? null,
      heldHere: isOpenHere && parcel.parkedAt === null,
      parkedHere: isOpenHere && parcel.parkedAt !== null,
      unopened: parcel.unopened,
      weightGrams: parcel.weightGrams,
      lengthMm: parcel.lengthMm,
      widthMm: parcel.widthMm,
      heightMm: parcel.heightMm,
    },
    /** What it holds if nobody opened it, or why that cannot be said; null once it is counted. */
    unopened: parcel.status === "opened" ? await fillInParcel(ctx, parcel, owners) : null,
    returns: owners.map((one) => ({
      ...ofReturn(ctx, withCreditClass(one, enterprises), parcel, pieces, waybills),
      stake: stakeOf(one.owner.id),
      officeName: officeNames.find(({ code }) => code === one.owner.officeCode)?.name ?? null,
    })),
    pieces,
    photos: await photosOfBox(ctx, parcel.id),
  };
}

/** The photos of the box and of what came out of it, oldest first; `plate` is null for those of the box. */
async function photosOfBox(ctx: Context, parcelId: string) {
  const pieces = await ctx.tx
    .select({ id: items.id, plate: items.plate })
    .from(items)
    .where(eq(items.parcelId, parcelId));
  const plates = new Map(pieces.map(({ id, plate }) => [id, plate]));
  const ofPieces = inArray(photos.itemId, [...plates.keys()]);
  const taken = await readPhotos(ctx, sql`(${eq(photos.parcelId, parcelId)} or ${ofPieces})`);
  return taken.map((photo) => ({ ...photo, plate: plates.get(photo.itemId ?? "") ?? null }));
}

async function readPieces(ctx: Context, parcelId: string) {
  const { prohibitedBy, recalledBy } = goodsFactColumns(ctx.now);
  return ctx.tx
    .select({
      prohibitedBy,
      recalledBy,
      plate: items.plate,
      returnId: items.returnId,
      listId: items.listId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      goodsName: items.goodsName,
      scannedCode: items.scannedCode,
      serialNo: items.serialNo,
      state: items.state,
      mismatches: items.mismatches,
    })
    .from(items)
    .where(eq(items.parcelId, parcelId))
    .orderBy(asc(items.id));
}

function withCreditClass(one: ParcelReturn, enterprises: Awaited<ReturnType<typeof enterprisesOf>>) {
  return { ...one, creditClass: creditClassAmong(enterprises, [one.owner.ebcCode, one.owner.agentCode]) };
}

function ofReturn(
  ctx: Context,
  { owner, list, lines, creditClass }: ReturnType<typeof withCreditClass>,
  parcel: Parcel,
  pieces: Awaited<ReturnType<typeof readPieces>>,
  waybills: readonly WaybillOfReturn[],
) {
  const boxes = waybills.filter(({ returnId }) => returnId === owner.id);
  const check = crossCheck({
    list,
    authorisation: owner.authorisation,
    creditClass,
    announced: owner.source === "announced",
    arrivedAt: parcel.arrivedAt,
    appliedAt: null,
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
  };
}

function ofLine(line: ParcelLine) {
  const { gnum, gname, barCode, itemNo, serials, unit, qty: listedQty, announcedQty, countedQty } = line;
  return {
    gnum,
    gname,
    barCode,
    itemNo,
    serials,
    unit,
    unitName: unitName(unit),
    listedQty,
    announcedQty,
    countedQty,
  };
}
