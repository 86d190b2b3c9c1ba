import type { FeedbackPhase } from "#lib/domain/feedback";

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
  counted: boolean;
  declared: boolean;
  messages: readonly LoopMessage[];
  now: Date;
};

/** How far the loop of a return has closed: quarters of the ring, and what is wrong with it. */
export type LoopProgress = { quarters: 0 | 1 | 2 | 3 | 4; trouble: "overdue" | "rejected" | null };

/**
 * A quarter when counted, a half when declared, three when *admitted* is acknowledged, whole when
 * *completed* is, or when a return that ended without an application had its last word acknowledged.
 */
export function loopProgress(facts: LoopFacts): LoopProgress {
  const current = facts.messages.filter((message) => !message.supersededBy);
  return { quarters: quartersOf(facts, current), trouble: troubleOf(current, facts.now) };
}

function quartersOf(facts: LoopFacts, current: readonly LoopMessage[]): LoopProgress["quarters"] {
  const acknowledged = (phase: FeedbackPhase) => {
    const messages = current.filter((message) => message.phase === phase);
    return messages.length > 0 && messages.every((message) => message.acknowledgedAt !== null);
  };
  const admittedCount = current.filter((message) => message.phase === "admitted").length;
  const completedCount = current.filter((message) => message.phase === "completed").length;
  const endedEarly = current.some(
    (message) => message.phase === "arrived" && message.final && message.acknowledgedAt,
  );
  if (endedEarly && admittedCount === 0) return 4;
  if (acknowledged("admitted") && acknowledged("completed") && completedCount === admittedCount) return 4;
  if (acknowledged("admitted")) return 3;
  if (facts.declared) return 2;
  return facts.counted ? 1 : 0;
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
