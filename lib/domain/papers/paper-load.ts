import type { ContractorLicence } from "#lib/domain/contractor";
import type { Destination } from "#lib/domain/destination";
import type { DestructionPath } from "#lib/domain/destruction-path";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import type { LoadMoment } from "#lib/domain/photo";
import type { BatchStatus } from "#lib/domain/return-document";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";

/** A piece of a load, as far as papers speak of it. Of the buyer they say nothing. */
export type PaperPiece = {
  plate: string;
  goodsName: string;
  grade: Grade | null;
  batchCode: string | null;
  expiresOn: string | null;
  lineQty: string;
  gnum: number | null;
  hsCode: string | null;
  /** The country of origin by customs' code. */
  origin: string | null;
  /** The unit by customs' code. */
  unit: string | null;
  invtNo: string | null;
  waybillNo: string;
  proposalReason: string | null;
  against: readonly NonConformity[];
  cause: DestructionCause | null;
  /** The document that proves that it cannot be shipped back. */
  proofNo: string | null;
};

/** One person's step, and when. */
type Step = { by: string; at: Date };

/** A load with all that its papers may say. */
export type PaperLoad = {
  batchNo: string;
  outcome: BatchOutcome;
  status: BatchStatus;
  receiver: string;
  /** Where released goods stay bonded; null for every other load. */
  destination: Destination | null;
  papers: Readonly<Record<string, string>>;
  /** Whose goods are handed over or go overseas, the country they go to by customs' code, and its gross weight. */
  merchant: string | null;
  country: string | null;
  grossWeightGrams: number | null;
  contractor: ContractorLicence | null;
  sealed: Step | null;
  approved: Step | null;
  /** The officer's no-objection, by number; by nobody where silence counted. */
  cleared: { by: string | null; at: Date } | null;
  /** The version of the setting under which silence counted. */
  silenceSetting: number | null;
  gateAt: Date | null;
  /** What happened to a destruction, each step by the name of who took it, an officer's by number; and its photos. */
  path: DestructionPath;
  photos: readonly { moment: LoadMoment; sha256: string }[];
  executedAt: Date | null;
  pieces: readonly PaperPiece[];
};
