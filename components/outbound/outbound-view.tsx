import type { ItemPhoto } from "#components/item/item-file";
import type { Receipts } from "#components/receipts/receipt-view";
import type { nextStep } from "#lib/domain/batch-rules";
import type { ContractorLicence } from "#lib/domain/contractor";
import type { DestinationKind } from "#lib/domain/destination";
import type { DestructionDue } from "#lib/domain/destruction-due";
import type { DestructionPath, DestructionStep } from "#lib/domain/destruction-path";
import type { GoodsPaper } from "#lib/domain/goods-paper";
import type { BatchOutcome, Grade, HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { OwnerAnswer } from "#lib/domain/owner-answer";
import type { Instruction } from "#lib/domain/owner-instruction";
import type { LoadMoment } from "#lib/domain/photo";
import type { BatchStatus } from "#lib/domain/return-document";

type When = Date | string;

export type OutboundPiece = {
  plate: string;
  goodsName: string;
  ebcName: string | null;
  /** The platform it was sold on. */
  ebpName: string | null;
  state: ItemState;
  grade: Grade | null;
  hold: HoldKind | null;
  proposed: Outcome | null;
  proposalReason: string | null;
  outcome: Outcome | null;
  /** How it was last settled, also where that was withdrawn since. */
  previous: Outcome | null;
  papers: readonly GoodsPaper[];
  /** What its owner instructed; null where it said nothing. */
  instruction: Instruction | null;
  answer: OwnerAnswer;
  since: When;
};

export type BatchRow = {
  batchNo: string;
  outcome: BatchOutcome;
  status: BatchStatus;
  receiver: string;
  cleared: boolean;
  /** An officer objected to the list, and it was not sealed anew since. */
  objected: boolean;
  /** The last lawful day for destroying. */
  lastDay: string | null;
  /** What a destruction owes next, and by when. */
  due: DestructionDue | null;
  witnessRequired: boolean;
  taken: Parameters<typeof nextStep>[0]["path"]["taken"];
  createdBy: string;
  createdAt: When;
  executedAt: When | null;
  pieces: number;
  gone: number;
  held: number;
};

export type Outbound = {
  /** How far weights may differ when goods are destroyed, in thousandths. */
  toleranceMille: number;
  counts: { settle: number; load: Readonly<Record<string, number>>; batches: number };
  pieces: readonly OutboundPiece[];
  batches: readonly BatchRow[];
  /** Whom goods may be handed to, by code and name; read only where they are about to be loaded. */
  receivers: readonly { code: string; name: string }[];
  /** Contractors for a destruction; read only where one is about to be loaded. */
  contractors: readonly (ContractorLicence & { code: string })[];
};

export type LoadPiece = {
  plate: string;
  goodsName: string;
  grade: Grade | null;
  lineQty: string;
  state: ItemState;
  unit: string | null;
  hold: HoldKind | null;
  /** Where it stands in quarantine; null where it does not. */
  quarantine: string | null;
  proposalReason: string | null;
  proposedBy: string | null;
  ebcName: string | null;
  invtNo: string | null;
  waybillNo: string;
  against: readonly string[];
  answer: OwnerAnswer;
  photos: readonly ItemPhoto[];
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
  contractor: ContractorLicence | null;
  destination: { kind: DestinationKind | null; code: string | null };
  /** Where a load overseas goes, by customs' code, and what it weighs with its packing. */
  country: string | null;
  grossWeightGrams: number | null;
  /** What happened to a destruction, each step by the name of who took it. */
  path: DestructionPath;
  /** What a destruction owes next, and by when; null for every other load. */
  due: DestructionDue | null;
  photos: readonly { id: string; moment: LoadMoment }[];
  extendedDays: number;
  created: Step;
  sealed: Step | null;
  approved: Step | null;
  cleared: Step | null;
  /** The version of the setting under which customs' silence counted as no objection. */
  silence: { version: number; hours: number; setBy: string | null; setAt: When } | null;
  objections: readonly { round: number; reason: string; at: When; by: string }[];
  /** Who had it carried out, from when on its pieces are closed. */
  executing: Step | null;
  executed: Step | null;
  /** What the receiver of a load that was handed over said of it. */
  receipts: Receipts;
  progress: { pieces: number; gone: number; held: number };
  /** The first of them; `progress` counts all. */
  pieces: readonly LoadPiece[];
  /** Pieces this person staged today. */
  today: number;
};

/** What the person who looks may do with batches. */
export type BatchRights = {
  manage: boolean;
  approve: boolean;
  clear: boolean;
  photograph: boolean;
  enterReceipt: boolean;
  steps: Readonly<Record<DestructionStep, boolean>>;
};
