import { setTimeout as sleep } from "node:timers/promises";
import { count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "#db/client";
import { feedbackMessages } from "#db/schema/feedback";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { everything } from "./everything.ts";
import type { FailureKind } from "./storm.ts";
import type { WorkedBox } from "./work-boxes.ts";

type Fail = (kind: FailureKind, what: string) => void;

const Register = z.array(
  z.looseObject({
    id: z.string(),
    bodySha256: z.string(),
    bodiesIdentical: z.boolean(),
    signaturesValid: z.boolean(),
    attempts: z.int(),
    taken: z.int(),
  }),
);

const patienceMs = 60_000;

/** Waits until the offices have acknowledged everything, or not any longer. */
export async function untilAcknowledged(): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while ((await inScope(everything, countOpen)) > 0 && Date.now() < deadline) await sleep(200);
}

async function countOpen(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ open: count() })
    .from(feedbackMessages)
    .where(isNull(feedbackMessages.acknowledgedAt));
  return row?.open ?? 0;
}

/**
 * The office of every counted box heard of it by exactly one message, which it took, with one body and a valid
 * signature however often it was sent, and acknowledged. Returns how many messages and how many attempts.
 */
export async function auditFeedback(
  tx: Transaction,
  sandboxUrl: string,
  boxes: readonly WorkedBox[],
  fail: Fail,
): Promise<{ messages: number; attempts: number }> {
  const messages = await tx.select().from(feedbackMessages);
  const answer = await fetch(`${sandboxUrl}/register`);
  const register = new Map(Register.parse(await answer.json()).map((row) => [row.id, row]));
  const byReturn = Map.groupBy(messages, ({ returnId }) => returnId);
  for (const { returnId, waybill, counted } of boxes) {
    const heard = byReturn.get(returnId)?.length ?? 0;
    if (counted && heard !== 1) fail("feedback", `${heard} messages for ${waybill}`);
  }
  for (const { id, bodySha256, acknowledgedAt } of messages) {
    const row = register.get(id);
    if (!row || row.taken === 0) fail("feedback", `${id} never reached its office`);
    else if (!row.bodiesIdentical || row.bodySha256 !== bodySha256)
      fail("feedback", `${id} changed on the way`);
    else if (!row.signaturesValid) fail("feedback", `${id} was sent with a wrong signature`);
    if (!acknowledgedAt) fail("feedback", `${id} was not acknowledged`);
  }
  const known = new Set(messages.map(({ id }) => id));
  for (const id of register.keys()) {
    if (!known.has(id)) fail("feedback", `${id} reached an office and is not stored`);
  }
  const attempts = [...register.values()].reduce((sum, row) => sum + row.attempts, 0);
  return { messages: messages.length, attempts };
}

/** When each message that an office took was made, and when its delivery began and ended. */
export async function readDeliveries(
  tx: Transaction,
): Promise<{ madeAt: number; began: number; ended: number }[]> {
  const rows = await tx
    .select({
      createdAt: outbox.createdAt,
      startedAt: outboxAttempts.startedAt,
      durationMs: outboxAttempts.durationMs,
    })
    .from(outboxAttempts)
    .innerJoin(outbox, eq(outbox.id, outboxAttempts.outboxId))
    .where(eq(outboxAttempts.status, 202));
  return rows.map(({ createdAt, startedAt, durationMs }) => ({
    madeAt: createdAt.getTime(),
    began: startedAt.getTime(),
    ended: startedAt.getTime() + durationMs,
  }));
}
