import type { FeedbackPhase } from "#lib/domain/feedback";
import { hasEnded, type ItemState } from "#lib/domain/item";
import { nextOpening, type WorkingHours } from "#lib/domain/working-hours";

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
  /** When the office's silence becomes an alarm; null: a day after the message came, or was written. */
  answerDueAt: Date | null;
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
 * A rejection opens the loop again until what is said anew is acknowledged. A quarter when a parcel is counted, a half when all counted pieces are declared or leave without,
 * three when *admitted* is acknowledged for every application, whole when nothing more can come and
 * every application's *completed* is acknowledged, or the last word of a return that ended without.
 */
export function loopProgress(facts: LoopFacts): LoopProgress {
  const current = facts.messages.filter((message) => !message.supersededBy);
  return { quarters: quartersOf(facts, current), trouble: troubleOf(current, facts.now) };
}

function quartersOf(facts: LoopFacts, current: readonly LoopMessage[]): LoopProgress["quarters"] {
  if (isClosed(facts, current)) return 4;
  // What was admitted before it came has not begun its round.
  if (!facts.counted) return 0;
  if (facts.applications > 0 && acknowledgedOf(current, "admitted") >= facts.applications) return 3;
  if (isDeclared(facts)) return 2;
  return 1;
}

function isClosed(facts: LoopFacts, current: readonly LoopMessage[]): boolean {
  const ended = facts.countComplete && facts.pieces.every(({ state }) => hasEnded(state));
  if (!ended || current.some((message) => message.rejectedAt)) return false;
  if (facts.applications > 0) {
    return (
      acknowledgedOf(current, "admitted") >= facts.applications &&
      acknowledgedOf(current, "completed") >= facts.applications &&
      current.filter(isWithdrawal).every((message) => message.acknowledgedAt)
    );
  }
  const arrived = current.filter((message) => message.phase === "arrived");
  const last = [...arrived, ...current.filter(isWithdrawal)];
  return arrived.length > 0 && last.every((message) => message.final && message.acknowledgedAt);
}

function isDeclared({ pieces, applications }: LoopFacts): boolean {
  return (
    applications > 0 && pieces.every(({ state, applicationId }) => applicationId !== null || isLeaving(state))
  );
}

function acknowledgedOf(current: readonly LoopMessage[], phase: FeedbackPhase): number {
  return current.filter(
    (message) => message.phase === phase && message.acknowledgedAt && !isWithdrawal(message),
  ).length;
}

/** The last word on an application that customs admitted and that was withdrawn after all. */
function isWithdrawal({ phase, final }: LoopMessage): boolean {
  return phase === "admitted" && final;
}

function troubleOf(current: readonly LoopMessage[], now: Date): LoopProgress["trouble"] {
  if (current.some((message) => message.rejectedAt)) return "rejected";
  return current.some((message) => isOverdue(message, now)) ? "overdue" : null;
}

/**
 * When silence becomes an alarm: a day after a message came, one not delivered yet counts from its making;
 * for an office that keeps hours not before it opens again.
 */
export function answerDueAt(since: Date, hours: WorkingHours | null): Date {
  return nextOpening(hours, new Date(since.getTime() + answerExpectedHours * 3_600_000));
}

/** A message waits longer than an office should take to answer. */
export function isOverdue(
  message: Pick<LoopMessage, "createdAt" | "deliveredAt" | "acknowledgedAt" | "rejectedAt" | "answerDueAt">,
  now: Date,
): boolean {
  if (message.acknowledgedAt || message.rejectedAt) return false;
  return now > (message.answerDueAt ?? answerDueAt(message.deliveredAt ?? message.createdAt, null));
}
