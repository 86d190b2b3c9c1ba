import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import type { Grade, ItemState, Outcome, Verdict } from "#lib/domain/item";
import type { OfficeFormat } from "#lib/domain/office-registry";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** What a pack's summary says of a return; the file of facts beside it says everything. */
export type PackedFacts = {
  returnNo: string;
  orderNo: string | null;
  officeCode: string | null;
  officeName: string | null;
  list: { invtNo: string | null; ebpName: string; ebcName: string } | null;
  applications: readonly { applicationNo: string; acceptedAt: Date | null }[];
  pieces: readonly {
    plate: string;
    goodsName: string;
    state: ItemState;
    grade: Grade | null;
    verdict: Verdict | null;
    outcome: Outcome | null;
  }[];
  findings: readonly {
    plate: string;
    round: number;
    kind: "inspection" | "verification";
    grade: Grade;
    verdict: Verdict | null;
    note: string | null;
    foundAt: Date;
    takenBackAt: Date | null;
  }[];
  /** An estimate of the warehouse. */
  tax: Stake | null;
};

/** A message with the very text that travels. */
export type PackedMessage = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  state: FeedbackState;
  superseded: boolean;
  format: OfficeFormat;
  createdAt: Date;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  rejectedAt: Date | null;
  rejectionReason: string | null;
  tax: { amountFen: number | null; allowanceFen: number | null };
  text: string;
};

/** Why a photo of a pack has no file. */
export type PackTrouble = "photo_missing" | "photo_altered" | "too_many";

export type PackedPhoto = {
  plate: string;
  takenAt: Date;
  /** Of the photo as it was kept. */
  sha256: string;
  /** One of a shipping label leaves the house blurred only. */
  isBlurred: boolean;
  file: { name: string; bytes: Uint8Array } | null;
  trouble: PackTrouble | null;
};

/** What proves a text: a Standard Webhooks signature over `id.timestamp.text`, and by which key it is checked. */
export type OfficeSignature = { id: string; timestamp: string; signature: string; keyFingerprint: string };
export type OfficeSigner = (id: string, text: string) => OfficeSignature;

/** All that goes into a pack. */
export type EvidencePack = {
  facts: PackedFacts;
  messages: readonly PackedMessage[];
  photos: readonly PackedPhoto[];
  packedAt: Date;
  /** Null where the office has no key. */
  sign: OfficeSigner | null;
};

/** Where the text of a message lies in a pack; the index beside it says the same name. */
export function messageFile({ phase, sequence, format }: PackedMessage, index: number): string {
  return `messages/${String(index + 1).padStart(2, "0")}-${phase}-${sequence}.${format}`;
}
