import { createHash } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { items, photos } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { canonicalJson, type Json } from "#lib/domain/canonical-json";
import { type DueMessage, dueFeedback } from "#lib/domain/due-feedback";
import { feedbackBody } from "#lib/returns/feedback-body";
import { readListFacts } from "#lib/returns/list-facts";

/**
 * Decides what the offices of all lists this transaction touched must hear, and writes the
 * messages and their outbox rows in the same transaction. Called once, last, by `runUseCase`.
 */
export async function enqueueFeedback(ctx: Context): Promise<void> {
  for (const listId of [...ctx.touchedLists].sort()) {
    const read = await readListFacts(ctx, listId);
    for (const due of dueFeedback(read.facts, sha256OfJson)) await writeMessage(ctx, read, due);
  }
}

async function writeMessage(ctx: Context, read: Awaited<ReturnType<typeof readListFacts>>, due: DueMessage) {
  const { list } = read;
  if (!list.officeCode) throw new Error(`released list ${list.id} has no originating office`);
  const body = canonicalJson(feedbackBody(ctx, read, due, await evidenceOf(ctx, read.list.id)));
  const [office] = await ctx.tx.select().from(offices).where(eq(offices.code, list.officeCode));
  const inInbox = !office?.endpoint;
  await ctx.tx.insert(feedbackMessages).values({
    id: due.id,
    officeCode: list.officeCode,
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
    body,
    bodySha256: createHash("sha256").update(body).digest("hex"),
    createdAt: ctx.now,
    // An office without an endpoint reads in its inbox, where the message is the moment it exists.
    deliveredAt: inInbox ? ctx.now : null,
  });
  if (!inInbox) {
    await ctx.tx.insert(outbox).values({
      id: due.id,
      channel: "feedback",
      destination: list.officeCode,
      orderingKey: due.subjectKey,
      body: Buffer.from(body),
      sealed: false,
      createdAt: ctx.now,
      nextAttemptAt: ctx.now,
    });
  }
  ctx.changed.add("feedback");
}

async function evidenceOf(ctx: Context, listId: string) {
  const rows = await ctx.tx
    .select({ plate: items.plate, sha256: photos.sha256 })
    .from(photos)
    .innerJoin(items, eq(items.id, photos.itemId))
    .where(
      inArray(photos.itemId, ctx.tx.select({ id: items.id }).from(items).where(eq(items.listId, listId))),
    )
    .orderBy(photos.id);
  return rows;
}

function sha256OfJson(facts: Json): string {
  return createHash("sha256").update(canonicalJson(facts)).digest("hex");
}
