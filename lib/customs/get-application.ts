import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { applicationLines, applications, customsDocuments, customsReceipts } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { maskRefundDocument } from "#lib/customs/mask-refund-document";
import { documentRow } from "#lib/customs/queue-document";
import { AppError } from "#lib/errors";
import { unseal } from "#lib/vault";

export const GetApplication = z.strictObject({ applicationNo: z.string().min(1).max(40) });

/** One application whole: what it holds, its document as sent with the buyer masked, every receipt, every attempt. */
export async function getApplication(ctx: Context, { applicationNo }: z.infer<typeof GetApplication>) {
  authorize(ctx, "warehouse.read");
  const head = await readHead(ctx, applicationNo);
  if (!head) throw new AppError("not_found", { code: applicationNo });
  const { id, listId, ...application } = head;
  return {
    ...application,
    lines: await readLines(ctx, id, listId),
    pieces: await readPieces(ctx, id),
    documents: await readDocuments(ctx, id),
    receipts: await readReceipts(ctx, id),
    attempts: await readAttempts(ctx, applicationNo),
  };
}

async function readHead(ctx: Context, applicationNo: string) {
  const [head] = await ctx.tx
    .select({
      id: applications.id,
      listId: applications.listId,
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
      decidedAt: applications.decidedAt,
      lastInfo: applications.lastInfo,
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
    .select({ gnum: applicationLines.gnum, qty: applicationLines.qty })
    .from(applicationLines)
    .where(eq(applicationLines.applicationId, applicationId))
    .orderBy(applicationLines.gnum);
  const listed = await ctx.tx.select().from(importListLines).where(eq(importListLines.listId, listId));
  return lines.map(({ gnum, qty }) => {
    const line = listed.find((row) => row.gnum === gnum);
    return { gnum, qty, gname: line?.gname ?? "", gcode: line?.gcode ?? "", unit: line?.unit ?? "" };
  });
}

async function readPieces(ctx: Context, applicationId: string) {
  return ctx.tx
    .select({ plate: items.plate, goodsName: items.goodsName, state: items.state, verdict: items.verdict })
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
  return rows.map(({ copNo, guid, bodySealed, bodySha256, createdAt }) => ({
    copNo,
    guid,
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
    })
    .from(customsReceipts)
    .where(eq(customsReceipts.applicationId, applicationId))
    .orderBy(asc(customsReceipts.returnTime), asc(customsReceipts.id));
}

async function readAttempts(ctx: Context, applicationNo: string) {
  // The office's messages about an application leave under the same key.
  const messages = ctx.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.orderingKey, applicationNo), eq(outbox.channel, "customs")));
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
