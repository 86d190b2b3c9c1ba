import { createHash } from "node:crypto";
import { events, type SubjectKind } from "#db/schema/history";
import type { Context } from "#lib/context";
import { canonicalJson, type Json } from "#lib/domain/canonical-json";

export type ChainHead = { headSequence: number; headHash: Buffer | null };

/** Where a new subject's chain begins: append its first event, then insert its row with the head. */
export const chainStart: ChainHead = { headSequence: 0, headHash: null };

export type NewEvent = {
  type: string;
  fromState?: string | null;
  toState?: string | null;
  secondActorId?: string | null;
  body?: { [key: string]: Json };
};

/**
 * Appends one event to a subject's chain and returns the new head, which the caller writes to the
 * subject's row in the same transaction. The subject must be locked: the chain has one end.
 */
export async function appendHistory(
  ctx: Context,
  subjectKind: SubjectKind,
  subjectId: string,
  head: ChainHead,
  event: NewEvent,
): Promise<ChainHead> {
  const row = eventBehind(ctx, subjectKind, subjectId, head, event);
  await ctx.tx.insert(events).values(row);
  return { headSequence: row.sequence, headHash: row.hash };
}

/** The same event for many locked subjects of one kind, in a few statements. Returns the head of each by its id. */
export async function appendHistories(
  ctx: Context,
  subjectKind: SubjectKind,
  subjects: readonly (ChainHead & { id: string })[],
  event: NewEvent,
): Promise<{ id: string; headHash: Buffer }[]> {
  const rows = subjects.map((subject) => eventBehind(ctx, subjectKind, subject.id, subject, event));
  for (let from = 0; from < rows.length; from += eventsAtOnce) {
    await ctx.tx.insert(events).values(rows.slice(from, from + eventsAtOnce));
  }
  return rows.map(({ subjectId, hash }) => ({ id: subjectId, headHash: hash }));
}

/** A statement takes 65,535 parameters. */
const eventsAtOnce = 1_000;

function eventBehind(
  ctx: Context,
  subjectKind: SubjectKind,
  subjectId: string,
  head: ChainHead,
  event: NewEvent,
): typeof events.$inferSelect {
  const row = {
    subjectKind,
    subjectId,
    sequence: head.headSequence + 1,
    type: event.type,
    fromState: event.fromState ?? null,
    toState: event.toState ?? null,
    actorId: ctx.actor.userId,
    secondActorId: event.secondActorId ?? null,
    requestId: ctx.requestId,
    deviceAt: ctx.scannedAt < ctx.now ? ctx.scannedAt : null,
    at: ctx.now,
    body: canonicalJson(event.body ?? {}),
    prev: head.headHash,
  };
  return { ...row, hash: hashEvent(row) };
}

type Hashed = Omit<typeof events.$inferSelect, "hash">;

/** SHA-256 over the canonical JSON of all of an event but its own hash; `verify` recomputes it. */
export function hashEvent(event: Hashed): Buffer {
  const text = canonicalJson({
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    sequence: event.sequence,
    type: event.type,
    fromState: event.fromState,
    toState: event.toState,
    actorId: event.actorId,
    secondActorId: event.secondActorId,
    requestId: event.requestId,
    deviceAt: event.deviceAt?.toISOString() ?? null,
    at: event.at.toISOString(),
    body: event.body,
    prev: event.prev ? Buffer.from(event.prev).toString("hex") : null,
  });
  return createHash("sha256").update(text).digest();
}
