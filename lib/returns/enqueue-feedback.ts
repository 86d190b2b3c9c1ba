import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import { type DueMessage, dueFeedback } from "#lib/domain/due-feedback";
import type { FeedbackFacts } from "#lib/domain/feedback-statement";
import { feedbackXml } from "#lib/domain/feedback-xml";
import { answerDueAt } from "#lib/domain/loop";
import { initialOffice } from "#lib/domain/office-registry";
import { nextOpening } from "#lib/domain/working-hours";
import { readTaxRates } from "#lib/read-tax-rates";
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
  const evidence = await evidenceOfLists(
    ctx,
    told.map(({ read }) => read.list.id),
  );
  await nameStrangers(
    ctx,
    told.map(({ read }) => read),
  );
  const rates = await readTaxRates(ctx);
  const written = told.map(({ read, due }) => {
    const said = feedbackBody(ctx, read, due, evidence.get(read.list.id) ?? [], rates, officeOf(read));
    return writeMessage(ctx, read, due, canonicalJson(said));
  });
  await ctx.tx.insert(feedbackMessages).values(written.map(({ message }) => message));
  const toSend = written.flatMap(({ queued }) => queued ?? []);
  if (toSend.length > 0) await ctx.tx.insert(outbox).values(toSend);
  ctx.changed.add("feedback");
}

/** A message as it is kept, and as it leaves; an office without an endpoint has it the moment it exists. */
function writeMessage(ctx: Context, read: ListRead, due: DueMessage, body: string) {
  const { list, office } = read;
  const isWired = office.endpoint !== null;
  const format = isWired ? office.format : ("json" as const);
  const wire = format === "xml" ? feedbackXml(body) : body;
  const { id, returnId, applicationId, parcelId, subjectKey, phase, sequence, supersedes, final } = due;
  const message = {
    id,
    returnId,
    applicationId,
    parcelId,
    subjectKey,
    phase,
    sequence,
    supersedes,
    final,
    ebpCode: list.ebpCode,
    ebcCode: list.ebcCode,
    agentCode: list.agentCode,
    officeCode: officeOf(read),
    listId: list.id,
    factsDigest: due.factsDigest,
    body,
    bodySha256: sha256(body),
    format,
    wireSha256: wire === body ? null : sha256(wire),
    createdAt: ctx.now,
    deliveredAt: isWired ? null : ctx.now,
    deliveredVia: isWired ? null : ("inbox" as const),
    answerDueAt: office.hours && answerDueAt(ctx.now, office.hours),
  };
  return { message, queued: isWired ? outboxRow(ctx, read, due, wire) : null };
}

function outboxRow(ctx: Context, read: ListRead, { id, subjectKey }: DueMessage, wire: string) {
  const { office } = read;
  return {
    id,
    channel: "feedback" as const,
    destination: officeOf(read),
    orderingKey: subjectKey,
    body: Buffer.from(wire),
    sealed: false,
    createdAt: ctx.now,
    nextAttemptAt: office.deliverInHours ? nextOpening(office.hours, ctx.now) : ctx.now,
  };
}

/** An office that nobody entered and no table has: it is one without a name, with an inbox. */
async function nameStrangers(ctx: Context, reads: readonly ListRead[]): Promise<void> {
  const strangers = reads.filter(({ office }) => office === initialOffice).map(officeOf);
  if (strangers.length === 0) return;
  const rows = [...new Set(strangers)].map((code) => ({
    code,
    nameZh: findCustomsOffice(code)?.name ?? null,
    districtZh: findCustomsOffice(code)?.district ?? null,
    createdAt: ctx.now,
  }));
  await ctx.tx.insert(offices).values(rows).onConflictDoNothing();
}

function officeOf({ list }: ListRead): string {
  if (!list.officeCode) throw new Error(`released list ${list.id} has no originating office`);
  return list.officeCode;
}

async function evidenceOfLists(ctx: Context, listIds: string[]): Promise<Map<string | null, Evidence>> {
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

function sha256OfJson(facts: FeedbackFacts): string {
  return sha256(canonicalJson(facts));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
