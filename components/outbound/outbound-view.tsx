import type { BatchOutcome, Grade, HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { BatchStatus } from "#lib/domain/return-document";

type When = Date | string;

export type OutboundPiece = {
  plate: string;
  goodsName: string;
  ebcName: string | null;
  state: ItemState;
  grade: Grade | null;
  hold: HoldKind | null;
  proposed: Outcome | null;
  proposalReason: string | null;
  outcome: Outcome | null;
  /** How it was last settled, also where that was withdrawn since. */
  previous: Outcome | null;
  answer: OwnerAnswer;
  since: When;
};

export type BatchRow = {
  batchNo: string;
  outcome: BatchOutcome;
  status: BatchStatus;
  receiver: string;
  cleared: boolean;
  createdBy: string;
  createdAt: When;
  executedAt: When | null;
  pieces: number;
  held: number;
};

export type Outbound = {
  counts: { settle: number; load: Readonly<Record<string, number>>; batches: number };
  pieces: readonly OutboundPiece[];
  batches: readonly BatchRow[];
};

export type LoadPiece = {
  plate: string;
  goodsName: string;
  grade: Grade | null;
  batchCode: string | null;
  expiresOn: string | null;
  lineQty: string;
  unit: string | null;
  hold: HoldKind | null;
  proposalReason: string | null;
  proposedBy: string | null;
  ebcName: string | null;
  invtNo: string | null;
  returnNo: string | null;
  waybillNo: string;
  against: readonly string[];
  answer: OwnerAnswer;
  photos: readonly { id: string; takenAt: When }[];
};

type Step = { by: string | null; at: When; officerNumber?: string | null };

/** One batch with everything that is known of it. */
export type BatchFile = {
  batchNo: string;
  outcome: BatchOutcome;
  status: BatchStatus;
  receiver: string;
  papers: Readonly<Record<string, string>>;
  gateAt: When | null;
  created: Step;
  sealed: Step | null;
  approved: Step | null;
  cleared: Step | null;
  executed: Step | null;
  pieces: readonly LoadPiece[];
  /** Pieces this person staged today. */
  today: number;
};

/** What the person who looks may do with batches. */
export type BatchRights = { manage: boolean; approve: boolean; clear: boolean };
