import { createHash } from "node:crypto";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { canonicalJson, type Json } from "#lib/domain/canonical-json";
import { type DueMessage, dueFeedback } from "#lib/domain/due-feedback";
import { type Evidence, feedbackBody } from "#lib/returns/feedback-body";
import { type ListRead, readListFacts } from "#lib/returns/list-facts";

/** Their messages are written with one statement, which has an end to what it takes. */
const listsAtOnce = 100;

/**
 * Decides what the offices of all lists this transaction touched must hear, and writes the
 * messages and their outbox rows in the same transaction. Called once, last, by `runUseCase`.
 */
export async function enqueueFeedback(ctx: Context): Promise<void> {
  const listIds = [...ctx.touchedLists].sort();
  for (let done = 0; done < listIds.length; done += listsAtOnce) {
    const reads = await readListFacts(ctx, listIds.slice(done, done + listsAtOnce));
    await writeDue(
      ctx,
      reads.flatMap((read) => dueFeedback(read.facts, sha256OfJson).map((due) => ({ read, due }))),
    );
  }
}

async function writeDue(ctx: Context, told: readonly { read: ListRead; due: DueMessage }[]): Promise<void> {
  if (told.length === 0) return;
  const evidence = await readEvidence(
    ctx,
    told.map(({ read }) => read.list.id),
  );
  const wired = await officesOnTheWire(
    ctx,
    told.map(({ read }) => officeOf(read)),
  );
  const messages = told.map(({ read, due }) => {
    const body = canonicalJson(feedbackBody(ctx, read, due, evidence.get(read.list.id) ?? []));
    // An office without an endpoint reads in its inbox, where the message is the moment it exists.
    const deliveredAt = wired.has(officeOf(read)) ? null : ctx.now;
    return { ...messageRow(read, due), body, bodySha256: sha256(body), createdAt: ctx.now, deliveredAt };
  });
  await ctx.tx.insert(feedbackMessages).values(messages);
  const toSend = messages.filter(({ deliveredAt }) => deliveredAt === null);
  if (toSend.length > 0) await ctx.tx.insert(outbox).values(toSend.map((message) => outboxRow(ctx, message)));
  ctx.changed.add("feedback");
}

function messageRow(read: ListRead, due: DueMessage) {
  const { list } = read;
  return {
    id: due.id,
    officeCode: officeOf(read),
    ebpCode: list.ebpCode,
    ebcCode: list.ebcCode,
    agentCode: list.agentCode,
    returnId: due.returnId,
    listId: list.id,
    applicationId: due.applicationId,
    parcelId: due.parcelId,
    subjectKey: due.subjectKey,
    phase: due.phase,
    sequence: due.sequence,
    supersedes: due.supersedes,
    final: due.final,
    factsDigest: due.factsDigest,
  };
}

function outboxRow(
  ctx: Context,
  message: { id: string; officeCode: string; subjectKey: string; body: string },
) {
  return {
    id: message.id,
    channel: "feedback" as const,
    destination: message.officeCode,
    orderingKey: message.subjectKey,
    body: Buffer.from(message.body),
    sealed: false,
    createdAt: ctx.now,
    nextAttemptAt: ctx.now,
  };
}

function officeOf({ list }: ListRead): string {
  if (!list.officeCode) throw new Error(`released list ${list.id} has no originating office`);
  return list.officeCode;
}

async function officesOnTheWire(ctx: Context, codes: string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ code: offices.code })
    .from(offices)
    .where(and(inArray(offices.code, codes), isNotNull(offices.endpoint)));
  return new Set(rows.map(({ code }) => code));
}

async function readEvidence(ctx: Context, listIds: string[]): Promise<Map<string | null, Evidence>> {
  const rows = await ctx.tx
    .select({ listId: items.listId, plate: items.plate, sha256: photos.sha256 })
    .from(photos)
    .innerJoin(items, eq(items.id, photos.itemId))
    .where(inArray(items.listId, listIds))
    .orderBy(photos.id);
  const byList = Map.groupBy(rows, ({ listId }) => listId);
  return new Map(
    [...byList].map(([id, found]) => [id, found.map(({ plate, sha256 }) => ({ plate, sha256 }))]),
  );
}

function sha256OfJson(facts: Json): string {
  return sha256(canonicalJson(facts));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
