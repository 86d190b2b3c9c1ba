import { asc, eq, getTableColumns } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { findings } from "#db/schema/findings";
import { importLists } from "#db/schema/import-lists";
import { type Item, items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { parcels, returns } from "#db/schema/returns";
import { laneDecisions } from "#db/schema/selection";
import type { Context } from "#lib/context";
import { type Clock, judgeClock, lastDaysOf } from "#lib/domain/clocks";
import { judgeConformity, offLine, originality } from "#lib/domain/conformity";
import { subtractDecimals } from "#lib/domain/decimal";
import { outcomeParamsAt } from "#lib/domain/rules/rules-in-time";
import { AppError } from "#lib/errors";
import { readRules } from "#lib/read-rules";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { kindOfItem } from "#lib/returns/kind-of-item";
import { lineOfItem } from "#lib/returns/line-of-item";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { readPhotos } from "#lib/returns/read-photos";
import { type ReturnedPart, readTaxEffects } from "#lib/returns/read-tax-effects";
import { refusalClassOfPiece } from "#lib/returns/refused-before";
import { standingQty } from "#lib/returns/standing-qty";

type ItemClocks = { application: Clock; arrival: Clock };

/**
 * Everything people at a bench look at together: the piece, what came, what was sold and declared,
 * the law's clocks, all findings and photos in order. A piece outside the reader's scope does not
 * exist (`not_found`). Parcel, sale and application are null where the scope does not show them.
 */
export async function readItemFile(ctx: Context, plate: string) {
  const { item, parcel, owner, list, officeName, application, refusalClass, preDeclared, ...goods } =
    await selectItem(ctx, plate);
  const line = await lineOfItem(ctx, item);
  const kind = await kindOfItem(ctx, item);
  const { lastApplicationDay, lastArrivalDay } = lastDaysOf(list);
  const appliedAt = application?.clockStoppedAt ?? item.applicationKeptAt ?? preDeclared;
  const arrivedAt = parcel ? parcel.arrivedAt : arrivalProof(lastArrivalDay, item.receivedAt);
  const clocks: ItemClocks = {
    application: judgeClock(lastApplicationDay, appliedAt, ctx.now),
    arrival: arrivedAt ? judgeClock(lastArrivalDay, arrivedAt, ctx.now) : { state: "not_decidable" },
  };
  return {
    ...pickItem(item),
    kind,
    clocks,
    recalledBy: goods.recalledBy,
    tax: (await readTaxEffects(ctx, partOf(item))).get(plate) ?? null,
    /** What the rules ask of an outcome that is proposed now. */
    outcomeRules: outcomeParamsAt(await readRules(ctx), ctx.now),
    conformity: judgeConformity({
      listStatus: list?.status ?? null,
      tradeMode: list?.tradeMode ?? null,
      lastApplicationDay,
      lastArrivalDay,
      arrivedAt,
      appliedAt,
      offLine: offLine(item),
      ...goods,
      refusedLegally: refusalClass === "legal",
      original: originality(item),
      now: ctx.now,
    }),
    parcel,
    return: owner,
    list: list && { ...list, officeName },
    line: line && {
      gnum: line.gnum,
      gcode: line.gcode,
      gname: line.gname,
      gmodel: line.gmodel,
      barCode: line.barCode,
      qty: line.qty,
      unit: line.unit,
      price: line.price,
      /** Standing on the line for other returns. */
      elsewhereQty: subtractDecimals(line.claimedQty, await standingQty(ctx, item)),
    },
    application,
    /** Why it is in its lane; the database shows it to customs, and to the warehouse once the piece is admitted. */
    laneDecisions: await readLaneDecisions(ctx, item.id),
    findings: await readFindings(ctx, item.id),
    photos: await readPhotos(ctx, eq(photos.itemId, item.id)),
  };
}

function partOf({ plate, listId, gnum, lineQty }: Item): ReturnedPart[] {
  return listId === null || gnum === null ? [] : [{ of: plate, listId, gnum, qty: lineQty }];
}

/**
 * What a piece itself says of the box it came in, for who does not see boxes: taken out in time, it came in
 * time; taken out late, the box may still have stood here in time.
 */
function arrivalProof(lastDay: string | null, receivedAt: Date): Date | null {
  return judgeClock(lastDay, receivedAt, receivedAt).state === "late" ? null : receivedAt;
}

async function selectItem(ctx: Context, plate: string) {
  const [row] = await ctx.tx
    .select({
      item: getTableColumns(items),
      ...goodsFactColumns(ctx.now),
      parcel: {
        waybillNo: parcels.waybillNo,
        carrier: parcels.carrier,
        damage: parcels.damage,
        arrivedAt: parcels.arrivedAt,
        unopened: parcels.unopened,
      },
      owner: {
        returnNo: returns.returnNo,
        platformReturnNo: returns.platformReturnNo,
        reason: returns.reason,
        authorisation: returns.authorisation,
      },
      // Drizzle takes the whole group for missing when its first column is null, so that one never is.
      list: {
        orderNo: importLists.orderNo,
        invtNo: importLists.invtNo,
        officeCode: importLists.officeCode,
        ebpName: importLists.ebpName,
        ebcName: importLists.ebcName,
        status: importLists.status,
        tradeMode: importLists.tradeMode,
        releasedAt: importLists.releasedAt,
        lastApplicationDay: importLists.lastApplicationDay,
        lastArrivalDay: importLists.lastArrivalDay,
      },
      officeName: offices.nameZh,
      refusalClass: refusalClassOfPiece,
      preDeclared: preDeclaredAt,
      application: {
        applicationNo: applications.applicationNo,
        status: applications.status,
        declaredAt: applications.declaredAt,
        acceptedAt: applications.acceptedAt,
        clockStoppedAt: applications.clockStoppedAt,
        lastInfo: applications.lastInfo,
      },
    })
    .from(items)
    .leftJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(offices, eq(offices.code, importLists.officeCode))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(eq(items.plate, plate));
  if (!row) throw new AppError("not_found", { code: plate });
  return row;
}

function pickItem(item: typeof items.$inferSelect) {
  const { id, parcelId, returnId, listId, headSequence, headHash, receivedBy, proposedBy, ...rest } = item;
  const { locationCode, containerCode, ...shown } = rest;
  return shown;
}

function readFindings(ctx: Context, itemId: string) {
  return ctx.tx
    .select({
      ...getTableColumns(findings),
      finderName: users.name,
      officerNumber: users.officerNumber,
    })
    .from(findings)
    .leftJoin(users, eq(users.id, findings.foundBy))
    .where(eq(findings.itemId, itemId))
    .orderBy(asc(findings.round), asc(findings.foundAt));
}

function readLaneDecisions(ctx: Context, itemId: string) {
  return ctx.tx
    .select({
      id: laneDecisions.id,
      round: laneDecisions.round,
      basis: laneDecisions.basis,
      lane: laneDecisions.lane,
      drawReason: laneDecisions.drawReason,
      reason: laneDecisions.reason,
      instructionNo: laneDecisions.instructionNo,
      decidedAt: laneDecisions.decidedAt,
    })
    .from(laneDecisions)
    .where(eq(laneDecisions.itemId, itemId))
    .orderBy(asc(laneDecisions.decidedAt), asc(laneDecisions.id));
}
