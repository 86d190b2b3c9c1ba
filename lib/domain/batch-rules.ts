import type { BatchOutcome, Outcome } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";

/** The numbers of the papers without which a batch is not sealed, by outcome. */
export const papersOf = {
  release: ["handoverNo"],
  reship: ["declarationNo", "manifestNo"],
  destroy: ["approvalNo", "contractor", "contractNo", "authorisationNo", "videoRef"],
  move_out: ["moveOutListNo"],
} as const satisfies Record<BatchOutcome, readonly string[]>;

/** Outcomes that a second person must approve before anything moves. */
const approvedOutcomes: readonly BatchOutcome[] = ["destroy", "move_out"];

export type BatchFacts = {
  outcome: BatchOutcome;
  status: BatchStatus;
  pieces: number;
  papers: Readonly<Record<string, string>>;
  /** When an officer said that there is no objection to a move-out. */
  clearedAt: Date | null;
  /** Everybody who proposed, settled or staged a piece, built or sealed the load: none of them approves. */
  hands: readonly string[];
};

type Verdict = { ok: true } | Refusal;

export type MemberFacts = {
  outcome: Outcome | null;
  proposed: Outcome | null;
  conforming: boolean;
  /** Whether the law can be applied at all: its list is released. */
  decidable: boolean;
};

/**
 * Whether an open batch takes a piece, and on what ground a move-out does: as it was proposed, or for
 * goods that can never become stock, which then need a photo. A settled outcome that differs is refused.
 */
export function judgeMember(
  batch: Pick<BatchFacts, "outcome" | "status">,
  { outcome, proposed, conforming, decidable }: MemberFacts,
): { ok: true; ground: "settled" | "as_proposed" | "not_conforming" } | Refusal {
  if (batch.status !== "open") return refuse("batch_state_forbids", { status: batch.status });
  if (batch.outcome !== "move_out") {
    const differs = outcome !== null && outcome !== batch.outcome;
    return differs ? refuse("outcome_differs", { outcome }) : { ok: true, ground: "settled" };
  }
  if (proposed === "move_out") return { ok: true, ground: "as_proposed" };
  const mayBecomeStock = conforming || !decidable;
  return mayBecomeStock ? refuse("outcome_not_allowed") : { ok: true, ground: "not_conforming" };
}

/** A batch is sealed when it was counted, is not empty, and its papers have their numbers. */
export function judgeSeal(batch: BatchFacts, counted: number): Verdict {
  if (batch.status !== "open") return refuse("batch_state_forbids", { status: batch.status });
  if (batch.pieces === 0) return refuse("batch_empty");
  if (counted !== batch.pieces) return refuse("batch_count_differs", { counted, expected: batch.pieces });
  const missing = papersOf[batch.outcome].filter((name) => !batch.papers[name]);
  return missing.length > 0 ? refuse("numbers_missing", { fields: missing.join(", ") }) : { ok: true };
}

/** Destruction and move-out are approved by a person who had no hand in them. */
export function judgeApproval(batch: BatchFacts, approverId: string): Verdict {
  if (!approvedOutcomes.includes(batch.outcome) || batch.status !== "sealed") {
    return refuse("batch_state_forbids", { status: batch.status });
  }
  return batch.hands.includes(approverId) ? refuse("own_work") : { ok: true };
}

/** An officer sees the approved move-out list and does not object. */
export function judgeClearance(batch: BatchFacts): Verdict {
  if (batch.outcome !== "move_out" || batch.clearedAt)
    return refuse("batch_state_forbids", { status: batch.status });
  return batch.status === "approved" ? { ok: true } : refuse("move_out_not_approved");
}

/** A sealed batch may be opened again until it is carried out; its approvals fall with the seal. */
export function judgeUnseal(batch: Pick<BatchFacts, "status">): Verdict {
  const isClosed = batch.status === "sealed" || batch.status === "approved";
  return isClosed ? { ok: true } : refuse("batch_state_forbids", { status: batch.status });
}

/**
 * The last step; a move-out ends at the gate, at the time it passed there: not in the future, and not
 * before the officer's word. Both are compared by the minute, as people write them.
 */
export function judgeExecution(batch: BatchFacts, gateAt: Date | null, now: Date): Verdict {
  const due: BatchStatus = approvedOutcomes.includes(batch.outcome) ? "approved" : "sealed";
  if (batch.status !== due) {
    return batch.outcome === "move_out" && batch.status === "sealed"
      ? refuse("move_out_not_approved")
      : refuse("batch_state_forbids", { status: batch.status });
  }
  if (gateAt && gateAt > now) return refuse("gate_time_ahead");
  if (batch.outcome !== "move_out") return { ok: true };
  if (!batch.clearedAt) return refuse("objection_pending");
  if (!gateAt) return refuse("numbers_missing", { fields: "gateAt" });
  return minuteOf(gateAt) < minuteOf(batch.clearedAt) ? refuse("gate_time_early") : { ok: true };
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

/** What a batch waits for now; null when nothing more can happen to it. */
export type BatchStep = "add" | "seal" | "approve" | "clear" | "execute";

/** The next step of a batch, as its state asks for it. */
export function nextStep(
  batch: Pick<BatchFacts, "outcome" | "status" | "pieces"> & { cleared: boolean },
): BatchStep | null {
  switch (batch.status) {
    case "open":
      return batch.pieces === 0 ? "add" : "seal";
    case "sealed":
      return approvedOutcomes.includes(batch.outcome) ? "approve" : "execute";
    case "approved":
      return batch.outcome === "move_out" && !batch.cleared ? "clear" : "execute";
    case "executed":
    case "discarded":
      return null;
  }
}
