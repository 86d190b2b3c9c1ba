import type { ContractorLicence } from "#lib/domain/contractor";
import type { DestinationKind } from "#lib/domain/destination";
import {
  type DestructionPath,
  type DestructionStep,
  nextDestructionStep,
} from "#lib/domain/destruction-path";
import type { BatchOutcome, HoldKind, Outcome } from "#lib/domain/item";
import { papersAtApproval, papersAtExecution, papersAtSeal, passesGate } from "#lib/domain/load-papers";
import { minuteOf } from "#lib/domain/minute-of";
import { judgeStanding, type Quarantined } from "#lib/domain/place-rules";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";

/** Outcomes that a second person must approve before anything moves. */
const approvedOutcomes: readonly BatchOutcome[] = ["destroy", "move_out"];

export type BatchFacts = {
  outcome: BatchOutcome;
  status: BatchStatus;
  /** Whom released goods are handed to, by its code at customs; null for every other load, and in older open ones. */
  receiverCode: string | null;
  /** Where released goods go; null for every other load. */
  destinationKind: DestinationKind | null;
  sealedAt: Date | null;
  pieces: number;
  /** What holds a piece of the load; null where all may go. */
  held: HoldKind | null;
  /** A piece of it that stands in quarantine; null where none does. */
  quarantined: Quarantined | null;
  papers: Readonly<Record<string, string>>;
  /** What a load overseas weighs with its packing; null until it is sealed, and for every other load. */
  grossWeightGrams: number | null;
  /** The registered contractor of a destruction; null for every other load. */
  contractor: ContractorLicence | null;
  approvedAt: Date | null;
  /** Days by which the time for destroying was extended; 0 while it was not. */
  extendedDays: number;
  /** When an officer said that there is no objection to a move-out. */
  clearedAt: Date | null;
  /** Everybody who proposed, settled or staged a piece, built or sealed the load: none of them approves. */
  hands: readonly string[];
  /** What has happened to a destruction since it was approved. */
  path: DestructionPath;
};

type Verdict = { ok: true } | Refusal;

export type MemberFacts = {
  outcome: Outcome | null;
  proposed: Outcome | null;
  conforming: boolean;
  /** Whether the law can be applied at all: its list is released. */
  decidable: boolean;
  quarantined: Quarantined | null;
};

/**
 * Whether an open batch takes a piece, and on what ground a move-out does: as it was proposed, or for
 * goods that can never become stock, which then need a photo. A settled outcome that differs is refused.
 */
export function judgeMember(
  batch: Pick<BatchFacts, "outcome" | "status">,
  { outcome, proposed, conforming, decidable, quarantined }: MemberFacts,
): { ok: true; ground: "settled" | "as_proposed" | "not_conforming" } | Refusal {
  if (batch.status !== "open") return refuse("batch_state_forbids", { status: batch.status });
  const standing = judgeStanding(quarantined);
  if (!standing.ok) return standing;
  if (batch.outcome !== "move_out") {
    const differs = outcome !== null && outcome !== batch.outcome;
    return differs ? refuse("outcome_differs", { outcome }) : { ok: true, ground: "settled" };
  }
  if (proposed === "move_out") return { ok: true, ground: "as_proposed" };
  const mayBecomeStock = conforming || !decidable;
  return mayBecomeStock ? refuse("outcome_not_allowed") : { ok: true, ground: "not_conforming" };
}

/** A hold of one piece keeps the whole load here, and so does a piece that stands in quarantine. */
function whatKeeps({ held, quarantined }: Pick<BatchFacts, "held" | "quarantined">): Refusal | null {
  if (held) return refuse("item_on_hold", { hold: held });
  const standing = judgeStanding(quarantined);
  return standing.ok ? null : standing;
}

/** A batch is sealed when it was counted, is not empty, nothing keeps a piece of it here, and its papers have their numbers; what goes overseas is weighed. */
export function judgeSeal(batch: BatchFacts, counted: number): Verdict {
  if (batch.status !== "open") return refuse("batch_state_forbids", { status: batch.status });
  if (batch.pieces === 0) return refuse("batch_empty");
  if (counted !== batch.pieces) return refuse("batch_count_differs", { counted, expected: batch.pieces });
  const kept = whatKeeps(batch);
  if (kept) return kept;
  const { outcome, grossWeightGrams, receiverCode } = batch;
  const weight = outcome === "reship" && !grossWeightGrams ? ["grossWeightGrams"] : [];
  const receiver = outcome === "release" && receiverCode === null ? ["receiverCode"] : [];
  return requirePapers(batch, papersAtSeal[outcome], [...weight, ...receiver]) ?? { ok: true };
}

function requirePapers(
  batch: BatchFacts,
  names: readonly string[],
  also: readonly string[] = [],
): Refusal | null {
  const missing = [...names.filter((name) => !batch.papers[name]), ...also];
  return missing.length > 0 ? refuse("numbers_missing", { fields: missing.join(", ") }) : null;
}

/**
 * Destruction and move-out are approved by a person who had no hand in them, while nothing keeps a piece here; a
 * destruction only once customs approved it, by number and day.
 */
export function judgeApproval(batch: BatchFacts, approverId: string): Verdict {
  if (!approvedOutcomes.includes(batch.outcome) || batch.status !== "sealed") {
    return refuse("batch_state_forbids", { status: batch.status });
  }
  if (batch.hands.includes(approverId)) return refuse("own_work");
  return whatKeeps(batch) ?? requirePapers(batch, papersAtApproval[batch.outcome]) ?? { ok: true };
}

/** A sealed batch may be opened again until its goods are gone; its approvals fall with the seal. */
export function judgeUnseal(batch: Pick<BatchFacts, "status"> & { left: boolean }): Verdict {
  const isClosed = (batch.status === "sealed" || batch.status === "approved") && !batch.left;
  return isClosed ? { ok: true } : refuse("batch_state_forbids", { status: batch.status });
}

/**
 * The last step. A destruction ends with its papers; what goes overseas with its declaration; a move-out, and what
 * another bonded warehouse takes, at the gate, at the time it passed there: not in the future, and not before the
 * officer's word or the seal, with the papers shown there. Both are compared by the minute, as people write them.
 */
export function judgeExecution(batch: BatchFacts, gateAt: Date | null, now: Date): Verdict {
  const due: BatchStatus = approvedOutcomes.includes(batch.outcome) ? "approved" : "sealed";
  if (batch.status !== due) {
    return batch.outcome === "move_out" && batch.status === "sealed"
      ? refuse("move_out_not_approved")
      : refuse("batch_state_forbids", { status: batch.status });
  }
  const kept = whatKeeps(batch);
  if (kept) return kept;
  if (gateAt && gateAt > now) return refuse("gate_time_ahead");
  if (batch.outcome === "destroy") {
    return nextDestructionStep(batch.path) === null ? { ok: true } : refuse("step_not_due");
  }
  const carrier = batch.outcome === "move_out" ? ["carrier"] : [];
  const missing = requirePapers(batch, [...papersAtExecution(batch), ...carrier]);
  if (!passesGate(batch)) return missing ?? { ok: true };
  const mayLeaveAt = batch.outcome === "move_out" ? batch.clearedAt : batch.sealedAt;
  if (!mayLeaveAt) return refuse("objection_pending");
  if (!gateAt) return refuse("numbers_missing", { fields: "gateAt" });
  if (minuteOf(gateAt) < minuteOf(mayLeaveAt)) return refuse("gate_time_early");
  return missing ?? { ok: true };
}

/** What a batch waits for now; null when nothing more can happen to it. */
export type BatchStep = "add" | "seal" | "approve" | "clear" | "execute" | DestructionStep;

/** The next step of a batch, as its state asks for it. */
export function nextStep(
  batch: Pick<BatchFacts, "outcome" | "status" | "pieces"> & {
    cleared: boolean;
    path: Parameters<typeof nextDestructionStep>[0];
  },
): BatchStep | null {
  switch (batch.status) {
    case "open":
      return batch.pieces === 0 ? "add" : "seal";
    case "sealed":
      return approvedOutcomes.includes(batch.outcome) ? "approve" : "execute";
    case "approved":
      if (batch.outcome === "destroy") return nextDestructionStep(batch.path) ?? "execute";
      return batch.outcome === "move_out" && !batch.cleared ? "clear" : "execute";
    case "executing":
    case "executed":
    case "discarded":
      return null;
  }
}
