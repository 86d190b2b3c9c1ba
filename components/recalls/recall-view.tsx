import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import type { RecallPlace } from "#lib/domain/recall";

type When = Date | string;

/** A recall as the desk lists it. */
export type RecallRow = {
  recallNo: string;
  barCode: string;
  batchCodes: readonly string[];
  expiresFrom: string | null;
  expiresTo: string | null;
  source: string;
  documentNo: string;
  reason: string;
  validFrom: string;
  validTo: string | null;
  issuer: string | null;
  issuedAt: When;
  endReason: string | null;
  endedAt: When | null;
  standing: "ahead" | "in_force" | "over" | "ended";
  here: number;
  gone: number;
  /** Pieces for which the recall is not over yet. */
  open: number;
};

/** A piece that a recall found. */
export type RecallPiece = {
  plate: string;
  goodsName: string;
  batchCode: string | null;
  expiresOn: string | null;
  state: ItemState;
  hold: HoldKind | null;
  outcome: Outcome | null;
  place: RecallPlace;
  chapter: number;
  closedAt: When | null;
  endedAt: When | null;
  batchNo: string | null;
  receiver: string | null;
  /** The numbers of the papers it left with: the house's own, then others'. */
  papers: readonly string[];
};

export type RecallPieces = { recallNo: string; waiting: number; pieces: readonly RecallPiece[] };

export type RecallPreview = {
  here: number;
  gone: number;
  undecided: number;
  rows: readonly (Pick<RecallPiece, "plate" | "goodsName" | "batchCode" | "expiresOn" | "state"> & {
    meant: boolean;
  })[];
};
