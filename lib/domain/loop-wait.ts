import { hasEnded } from "#lib/domain/item";
import { isOverdue, type LoopFacts } from "#lib/domain/loop";

/** Why a loop is open. The first three are alarms, the others lawful. */
export const loopWaits = [
  "rejected",
  "undelivered",
  "overdue",
  "answer",
  "goods",
  "count",
  "closed",
] as const;
export type LoopWait = (typeof loopWaits)[number];

/** What an open loop waits for, the worst first, and since when. */
export function waitOf(facts: LoopFacts): { reason: LoopWait; since: Date | null } {
  const current = facts.messages.filter((message) => !message.supersededBy);
  const open = current.filter((message) => !message.acknowledgedAt && !message.rejectedAt);
  const rejected = current.find((message) => message.rejectedAt);
  if (rejected) return { reason: "rejected", since: rejected.rejectedAt };
  const overdue = open.find((message) => isOverdue(message, facts.now));
  if (overdue) {
    return overdue.deliveredAt
      ? { reason: "overdue", since: overdue.deliveredAt }
      : { reason: "undelivered", since: overdue.createdAt };
  }
  const [waiting] = open;
  if (waiting) return { reason: "answer", since: waiting.deliveredAt ?? waiting.createdAt };
  if (!facts.countComplete) return { reason: "count", since: null };
  return { reason: facts.pieces.every(({ state }) => hasEnded(state)) ? "closed" : "goods", since: null };
}
