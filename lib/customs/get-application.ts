import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { applicationLines, applications, customsDocuments, customsReceipts } from "#db/schema/applications";
import { customsMessageDocuments } from "#db/schema/customs-messages";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { outboxAttempts } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { arrivalOfApplication } from "#lib/customs/clocks-of-applications";
import { maskRefundDocument } from "#lib/customs/mask-refund-document";
import { documentRow } from "#lib/customs/queue-document";
import { readChanges } from "#lib/customs/read-changes";
import { readJoinable } from "#lib/customs/read-joinable";
import { isBinding } from "#lib/domain/application";
import { judgeClock } from "#lib/domain/clocks";
import { AppError } from "#lib/errors";
import { readJudgementAhead } from "#lib/returns/read-judgement";
import { readTaxEffects } from "#lib/returns/read-tax-effects";
import { unseal } from "#lib/vault";

export const GetApplication = z.strictObject({ applicationNo: z.string().min(1).max(40) });

/** One application whole: what it holds, its document as sent with the buyer masked, every receipt, every attempt. */
export async function getApplication(ctx: Context, { applicationNo }: z.infer<typeof GetApplication>) {
  authorize(ctx, "warehouse.read");
  const head = await readHead(ctx, applicationNo);
  if (!head) throw new AppError("not_found", { code: applicationNo });
  const {
    id,
    listId,
    returnId,
    clockStoppedAt,
    arrivedAt,
    lastApplicationDay,
    lastArrivalDay,
    ...application
  } = head;
  const lines = await readLines(ctx, id, listId);
  const taxes = await readTaxEffects(
    ctx,
    lines.map(({ gnum, qty }) => ({ of: id, listId, gnum, qty })),
  );
  return {
    ...application,
    lines,
    tax: taxes.get(id) ?? null,
    clocks: {
      application: judgeClock(
        lastApplicationDay,
        isBinding(application.status) ? clockStoppedAt : null,
        ctx.now,
      ),
      arrival: judgeClock(lastArrivalDay, arrivedAt, ctx.now),
    },
    judgement: await readJudgementAhead(ctx, id),
    pieces: await readPieces(ctx, id),
    joinable: await readJoinable(ctx, returnId),
    changes: await readChanges(ctx, id),
    documents: await readDocuments(ctx, id),
    receipts: await readReceipts(ctx, id),
    attempts: await readAttempts(ctx, id),
  };
}

async function readHead(ctx: Context, applicationNo: string) {
  const [head] = await ctx.tx
    .select({
      id: applications.id,
      listId: applications.listId,
      returnId: applications.returnId,
      applicationNo: applications.applicationNo,
      returnNo: returns.returnNo,
      orderNo: returns.orderNo,
      invtNo: importLists.invtNo,
      officeCode: applications.officeCode,
      customsCode: applications.customsCode,
      ebcName: importLists.ebcName,
      status: applications.status,
      preNo: applications.preNo,
      declaredBy: users.name,
      declaredAt: applications.declaredAt,
      acceptedAt: applications.acceptedAt,
      clockStoppedAt: applications.clockStoppedAt,
      arrivedAt: arrivalOfApplication,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      decidedAt: applications.decidedAt,
      lastInfo: applications.lastInfo,
      refusalClass: applications.refusalClass,
      refusalCause: applications.refusalCause,
      preDeclared: applications.preDeclared,
    })
    .from(applications)
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .leftJoin(users, eq(users.id, applications.declaredBy))
    .where(eq(applications.applicationNo, applicationNo));
  return head;
}

async function readLines(ctx: Context, applicationId: string, listId: string) {
  const lines = await ctx.tx
    .select({
      gnum: applicationLines.gnum,
      qty: applicationLines.qty,
      hereQty: sql<string>`coalesce((
        select sum(here.line_qty) from items here
        where here.application_id = ${applicationLines.applicationId} and here.gnum = ${applicationLines.gnum}
      ), 0)::text`,
    })
    .from(applicationLines)
    .where(and(eq(applicationLines.applicationId, applicationId), gt(applicationLines.qty, "0")))
    .orderBy(applicationLines.gnum);
  const listed = await ctx.tx.select().from(importListLines).where(eq(importListLines.listId, listId));
  return lines.map(({ gnum, qty, hereQty }) => {
    const line = listed.find((row) => row.gnum === gnum);
    return { gnum, qty, hereQty, gname: line?.gname ?? "", gcode: line?.gcode ?? "", unit: line?.unit ?? "" };
  });
}

async function readPieces(ctx: Context, applicationId: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      state: items.state,
      verdict: items.verdict,
      hold: items.hold,
    })
    .from(items)
    .where(eq(items.applicationId, applicationId))
    .orderBy(items.id);
}

async function readDocuments(ctx: Context, applicationId: string) {
  const rows = await ctx.tx
    .select()
    .from(customsDocuments)
    .where(eq(customsDocuments.applicationId, applicationId))
    .orderBy(asc(customsDocuments.createdAt));
  return rows.map(({ copNo, guid, appType, replaces, bodySealed, bodySha256, createdAt }) => ({
    copNo,
    guid,
    appType,
    replaces,
    bodySha256,
    createdAt,
    maskedXml: maskRefundDocument(unseal(bodySealed, documentRow(copNo))),
  }));
}

async function readReceipts(ctx: Context, applicationId: string) {
  return ctx.tx
    .select({
      id: customsReceipts.id,
      guid: customsReceipts.guid,
      returnStatus: customsReceipts.returnStatus,
      returnTime: customsReceipts.returnTime,
      returnInfo: customsReceipts.returnInfo,
      effect: customsReceipts.effect,
      receivedAt: customsReceipts.receivedAt,
      inboundId: customsReceipts.inboundId,
    })
    .from(customsReceipts)
    .where(eq(customsReceipts.applicationId, applicationId))
    .orderBy(asc(customsReceipts.returnTime), asc(customsReceipts.id));
}

async function readAttempts(ctx: Context, applicationId: string) {
  const messages = ctx.tx
    .select({ id: customsMessageDocuments.messageId })
    .from(customsMessageDocuments)
    .where(eq(customsMessageDocuments.applicationId, applicationId));
  return ctx.tx
    .select({
      id: outboxAttempts.id,
      messageId: outboxAttempts.outboxId,
      startedAt: outboxAttempts.startedAt,
      durationMs: outboxAttempts.durationMs,
      status: outboxAttempts.status,
      problem: outboxAttempts.problem,
    })
    .from(outboxAttempts)
    .where(inArray(outboxAttempts.outboxId, messages))
    .orderBy(asc(outboxAttempts.startedAt), asc(outboxAttempts.id));
}
