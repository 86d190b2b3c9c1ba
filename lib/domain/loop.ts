import type { FeedbackPhase } from "#lib/domain/feedback";
import { hasEnded, type ItemState } from "#lib/domain/item";

/** An office works days, not nights: a message without an answer after a day wants a look. */
export const answerExpectedHours = 24;

export type LoopMessage = {
  phase: FeedbackPhase;
  final: boolean;
  supersededBy: boolean;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  rejectedAt: Date | null;
  createdAt: Date;
};

export type LoopFacts = {
  /** At least one of its parcels is counted. */
  counted: boolean;
  countComplete: boolean;
  /** Pieces on a line of the list; void ones are left out. */
  pieces: readonly { state: ItemState; applicationId: string | null }[];
  /** How many applications of the return are neither refused nor withdrawn. */
  applications: number;
  messages: readonly LoopMessage[];
  now: Date;
};

/** How far the loop of a return has closed: quarters of the ring, and what is wrong with it. */
export type LoopProgress = { quarters: 0 | 1 | 2 | 3 | 4; trouble: "overdue" | "rejected" | null };

/** A piece that has its end, or stands ready for it outside an application. */
const isLeaving = (state: ItemState) => state === "staged" || hasEnded(state);

/**
 * A quarter when a parcel is counted, a half when all counted pieces are declared or leave without,
 * three when *admitted* is acknowledged for every application, whole when nothing more can come and
 * every application's *completed* is acknowledged, or the last word of a return that ended without.
 */
export function loopProgress(facts: LoopFacts): LoopProgress {
  const current = facts.messages.filter((message) => !message.supersededBy);
  return { quarters: quartersOf(facts, current), trouble: troubleOf(current, facts.now) };
}

function quartersOf(facts: LoopFacts, current: readonly LoopMessage[]): LoopProgress["quarters"] {
  if (isClosed(facts, current)) return 4;
  if (facts.applications > 0 && acknowledgedOf(current, "admitted") >= facts.applications) return 3;
  if (isDeclared(facts)) return 2;
  return facts.counted ? 1 : 0;
}

function isClosed(facts: LoopFacts, current: readonly LoopMessage[]): boolean {
  const ended = facts.countComplete && facts.pieces.every(({ state }) => hasEnded(state));
  if (!ended) return false;
  if (facts.applications > 0) {
    return (
      acknowledgedOf(current, "admitted") >= facts.applications &&
      acknowledgedOf(current, "completed") >= facts.applications
    );
  }
  const arrived = current.filter((message) => message.phase === "arrived");
  return arrived.length > 0 && arrived.every((message) => message.final && message.acknowledgedAt);
}

function isDeclared({ pieces, applications }: LoopFacts): boolean {
  return (
    applications > 0 && pieces.every(({ state, applicationId }) => applicationId !== null || isLeaving(state))
  );
}

function acknowledgedOf(current: readonly LoopMessage[], phase: FeedbackPhase): number {
  return current.filter((message) => message.phase === phase && message.acknowledgedAt).length;
}

function troubleOf(current: readonly LoopMessage[], now: Date): LoopProgress["trouble"] {
  if (current.some((message) => message.rejectedAt)) return "rejected";
  return current.some((message) => isOverdue(message, now)) ? "overdue" : null;
}

/** A message waits longer than an office should take to answer; one not delivered yet counts from its making. */
export function isOverdue(
  message: Pick<LoopMessage, "createdAt" | "deliveredAt" | "acknowledgedAt" | "rejectedAt">,
  now: Date,
): boolean {
  if (message.acknowledgedAt || message.rejectedAt) return false;
  const since = message.deliveredAt ?? message.createdAt;
  return now.getTime() - since.getTime() > answerExpectedHours * 3_600_000;
}
