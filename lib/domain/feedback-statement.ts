import type { ApplicationStatus } from "#lib/domain/application";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { ItemState } from "#lib/domain/item";
import type { RejectionCause } from "#lib/domain/rejection";

type LineQuantity = { gnum: number; qty: string };

/** What a phase itself says; another digest of it means another revision. */
export type FeedbackFacts = {
  lines?: readonly LineQuantity[];
  outcomes?: readonly (LineQuantity & { outcome: string })[];
  ends?: readonly ItemState[];
  endedWithoutApplication?: boolean;
  /** Pieces in the parcel that stand on no line of the list. */
  onNoLine?: number;
  /** What recalls say of its pieces, and whether they still count. */
  recalled?: readonly (LineQuantity & { recallNo: string; open: boolean })[];
  /** Customs no longer admits the application. */
  withdrawn?: boolean;
};

/** Why a message is said anew after the office had rejected the one before. */
export type FeedbackCorrection = { cause: RejectionCause; explanation: string | null };

/** All that a message to an office says, whatever form it travels in. */
export type FeedbackStatement = {
  formatVersion: string;
  id: string;
  issuedAt: string;
  issuedBy: { code: string; name: string };
  declaringOffice: string;
  office: string;
  phase: FeedbackPhase;
  sequence: number;
  supersedes: string | null;
  correction: FeedbackCorrection | null;
  final: boolean;
  list: { invtNo: string | null; releasedAt: string | null };
  returnNo: string | null;
  application: { applicationNo: string; status: ApplicationStatus } | null;
  parcel: { waybillNo: string; arrivedAt: string } | null;
  facts: FeedbackFacts;
  cumulative: readonly {
    gnum: number;
    gcode: string;
    gname: string;
    unit: string;
    listedQty: string;
    arrivedQty: string;
    admittedQty: string;
    releasedQty: string;
    reshippedQty: string;
    destroyedQty: string;
    movedOutQty: string;
    detainedQty: string;
  }[];
  tax: {
    estimate: boolean;
    amountFen: number | null;
    allowanceFen: number | null;
    lines: readonly {
      gnum: number;
      qty: string;
      allowanceFen: number | null;
      dutyFen: number | null;
      consumptionFen: number | null;
      vatFen: number | null;
      amountFen: number | null;
      question: string | null;
    }[];
  };
  evidence: readonly { plate: string; sha256: string }[];
  history: {
    heads: readonly { subject: string; sequence: number; hash: string | null }[];
    checkpoint: string | null;
  };
};
