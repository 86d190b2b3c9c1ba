import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { persons } from "#db/schema/persons";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { offLine } from "#lib/domain/conformity";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { creditClassAmong, enterprisesOf } from "#lib/returns/enterprises";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { loopsOf } from "#lib/returns/loops-of";
import { readPartsAtStake } from "#lib/returns/read-parts-at-stake";
import { readTaxEffects } from "#lib/returns/read-tax-effects";
import { refusalClassOfPiece } from "#lib/returns/refused-before";
import { readProgress } from "#lib/returns/return-progress";
import { seesParcels } from "#lib/returns/sees-parcels";
import { crossCheckReturn } from "#lib/tracking/cross-check-return";
import { readBoxes } from "#lib/tracking/read-boxes";
import { readHistory } from "#lib/tracking/read-history";
import { readReturnLines } from "#lib/tracking/read-return-lines";

export const GetReturn = z.strictObject({ returnNo: z.string().regex(/^[\x21-\x7e]{1,60}$/) });

/**
 * One return with everything that is known of it: its sale, lines, boxes, pieces and applications, the
 * cross-check, both clocks, its ring and the history of all of it. The buyer only masked, and only to
 * people in the house. `check` is null before a box is here; it and `trackUrl` for who does not see boxes.
 */
export async function getReturn(ctx: Context, { returnNo }: z.infer<typeof GetReturn>) {
  authorize(ctx, "returns.read");
  const { owner, list, officeName } = await readHead(ctx, returnNo);
  const enterprise = [owner.ebcCode, owner.agentCode];
  const lines = await readReturnLines(ctx, owner);
  const boxes = await readBoxes(ctx, owner.id);
  const pieces = await readPieces(ctx, owner);
  const declared = await readApplications(ctx, owner.id);
  const progress = await readProgress(ctx, [owner]);
  const loops = await loopsOf(ctx, [owner.id]);
  const taxes = await readTaxEffects(ctx, await readPartsAtStake(ctx, [owner.id]));
  return {
    ...pickHead(owner),
    officeName,
    trackUrl: seesParcels(ctx) ? `${env().PUBLIC_URL}/track/${owner.trackCode}` : null,
    list: list && pickList(list),
    buyer: list ? await readBuyer(ctx, list.personId) : null,
    lines,
    boxes,
    pieces: pieces.map(
      ({ id, parcelId, mismatches, refusedLegally, prohibitedBy, recalledBy, ...piece }) => ({
        ...piece,
        offLine: offLine({ ...piece, mismatches }),
      }),
    ),
    applications: declared,
    check: crossCheckReturn(ctx, {
      owner,
      list,
      lines,
      boxes,
      pieces,
      applications: declared,
      creditClass: creditClassAmong(await enterprisesOf(ctx, enterprise), enterprise),
    }),
    loop: loops.get(owner.id) ?? null,
    ...progress(owner.id, list),
    tax: taxes.get(owner.id) ?? null,
    history: await readHistory(ctx, {
      returns: [owner.id],
      items: pieces.map(({ id }) => id),
      parcels: await readParcelIds(ctx, owner.id),
    }),
  };
}

async function readHead(ctx: Context, returnNo: string) {
  const [head] = await ctx.tx
    .select({ owner: returns, list: importLists, officeName: offices.nameZh })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(offices, eq(offices.code, returns.officeCode))
    .where(eq(returns.returnNo, returnNo));
  if (!head) throw new AppError("not_found", { code: returnNo });
  return head;
}

function pickHead(owner: typeof returns.$inferSelect) {
  const { returnNo, platformReturnNo, orderNo, source, authorisation, reason, officeCode } = owner;
  const { announcedAt, countClosedAt, countClosedReason } = owner;
  return {
    returnNo,
    platformReturnNo,
    orderNo,
    source,
    authorisation,
    reason,
    officeCode,
    announcedAt,
    countClosedAt,
    countClosedReason,
  };
}

function pickList(list: typeof importLists.$inferSelect) {
  const { invtNo, copNo, orderNo, status, tradeMode, releasedAt, logisticsNo } = list;
  const { ebpName, ebcName, agentName } = list;
  return { invtNo, copNo, orderNo, status, tradeMode, releasedAt, logisticsNo, ebpName, ebcName, agentName };
}

async function readBuyer(ctx: Context, personId: string) {
  const [buyer] = await ctx.tx
    .select({
      name: persons.nameMasked,
      idNumber: persons.idNumberMasked,
      telephone: persons.telephoneMasked,
    })
    .from(persons)
    .where(eq(persons.id, personId));
  return buyer ?? null;
}

/** Every parcel that was ever taken for one of its own, also by a scan that was taken back. */
async function readParcelIds(ctx: Context, returnId: string): Promise<string[]> {
  const announced = ctx.tx
    .select({ id: parcels.id })
    .from(returnWaybills)
    .innerJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(eq(returnWaybills.returnId, returnId));
  const linked = ctx.tx
    .select({ id: parcelReturns.parcelId })
    .from(parcelReturns)
    .where(eq(parcelReturns.returnId, returnId));
  return (await union(announced, linked)).map(({ id }) => id);
}

/** Its pieces, and those of its boxes that stand on no line: they belong to its list, but to no return. */
async function readPieces(ctx: Context, owner: typeof returns.$inferSelect) {
  const boxes = ctx.tx
    .select({ id: parcelReturns.parcelId })
    .from(parcelReturns)
    .where(eq(parcelReturns.returnId, owner.id));
  const onNoLine = and(
    isNull(items.returnId),
    owner.listId ? eq(items.listId, owner.listId) : isNull(items.listId),
    inArray(items.parcelId, boxes),
  );
  const { prohibitedBy, recalledBy } = goodsFactColumns(ctx.now);
  return ctx.tx
    .select({
      id: items.id,
      prohibitedBy,
      recalledBy,
      parcelId: items.parcelId,
      plate: items.plate,
      gnum: items.gnum,
      goodsName: items.goodsName,
      serialNo: items.serialNo,
      state: items.state,
      hold: items.hold,
      grade: items.grade,
      verdict: items.verdict,
      mismatches: items.mismatches,
      refusedLegally: sql<boolean>`coalesce(${refusalClassOfPiece} = 'legal', false)`,
      outcome: items.outcome,
      outcomeProposed: items.outcomeProposed,
      applicationNo: applications.applicationNo,
      receivedAt: items.receivedAt,
    })
    .from(items)
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(or(eq(items.returnId, owner.id), onNoLine))
    .orderBy(asc(items.id));
}

async function readApplications(ctx: Context, returnId: string) {
  return ctx.tx
    .select({
      applicationNo: applications.applicationNo,
      status: applications.status,
      preNo: applications.preNo,
      declaredBy: users.name,
      declaredAt: applications.declaredAt,
      acceptedAt: applications.acceptedAt,
      clockStoppedAt: applications.clockStoppedAt,
      decidedAt: applications.decidedAt,
      lastInfo: applications.lastInfo,
    })
    .from(applications)
    .leftJoin(users, eq(users.id, applications.declaredBy))
    .where(eq(applications.returnId, returnId))
    .orderBy(asc(applications.id));
}
