import { type HoldKind, hasEnded, type ItemState, type Outcome } from "#lib/domain/item";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Authorisation } from "#lib/domain/return-document";

/** What a consumer has to know beside the milestones; each has its words of what to do. */
const trackerAttentions = ["authorisation", "late", "not_accepted", "fewer", "held"] as const;
export type TrackerAttention = (typeof trackerAttentions)[number];

type AttentionFacts = {
  authorisation: Authorisation;
  clocks: ReturnClocks;
  pieces: readonly {
    state: ItemState;
    outcome: Outcome | null;
    hold: HoldKind | null;
    admittedAt: Date | null;
  }[];
  countComplete: boolean;
  isShort: boolean;
  isHere: boolean;
  isOver: boolean;
};

/** What stands against a smooth way of this return now; who suspects or holds what is never said. */
export function attentionOf(facts: AttentionFacts): TrackerAttention[] {
  const { clocks, pieces, isHere, isOver } = facts;
  const isArrivalLate = clocks.arrival?.state === "late";
  const isLate = isArrivalLate || clocks.application?.state === "late";
  const isAdmitted = pieces.length > 0 && pieces.every(({ admittedAt }) => admittedAt !== null);
  const stands: Record<TrackerAttention, boolean> = {
    authorisation: facts.authorisation === "pending" && !isOver,
    late: isLate && !isAdmitted && !isOver,
    not_accepted: pieces.some(({ state, outcome }) => outcome === "move_out" || state === "moved_out"),
    // Where nothing came in time, the count is over without anybody having counted.
    fewer: facts.isShort && facts.countComplete && (isHere || !isArrivalLate),
    held: pieces.some(({ state, hold }) => !hasEnded(state) && (hold !== null || state === "missing")),
  };
  return trackerAttentions.filter((attention) => stands[attention]);
}
