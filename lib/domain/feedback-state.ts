import { isOverdue, type LoopMessage } from "#lib/domain/loop";

/** Where a message stands between us and the office; one replaced by another keeps what it has. */
export const feedbackStates = ["waiting", "delivered", "overdue", "rejected", "acknowledged"] as const;
export type FeedbackState = (typeof feedbackStates)[number];

type Facts = Omit<LoopMessage, "phase" | "final">;

/** What a message waits for now; nobody is late with the answer to one that was replaced. */
export function feedbackState(message: Facts, now: Date): FeedbackState {
  if (message.acknowledgedAt) return "acknowledged";
  if (message.rejectedAt) return "rejected";
  if (!message.supersededBy && isOverdue(message, now)) return "overdue";
  return message.deliveredAt ? "delivered" : "waiting";
}
