import type { DestinationKind } from "#lib/domain/destination";
import type { Grade } from "#lib/domain/item";
import type { FactName } from "#lib/domain/papers/fact-name";
import type { PaperColumn } from "#lib/domain/papers/piece-column";
import type { ParcelDamage } from "#lib/domain/return-document";
import type { DestructionCause } from "#lib/domain/rules/destruction-cause";
import type { NonConformity } from "#lib/domain/rules/eligibility-rules";
import type { DifferenceKind } from "#lib/domain/stock-taking";

/** The papers of a load. */
export const loadPaperKinds = [
  "hand_over",
  "packing_list",
  "manifest",
  "move_out_list",
  "destruction_list",
  "destruction_certificate",
] as const;
export type LoadPaperKind = (typeof loadPaperKinds)[number];

/**
 * What the house writes out as documents, each with its own run of numbers: of loads, waves, vehicles, days and
 * stock-takings.
 */
export const paperKinds = [
  ...loadPaperKinds,
  "wave_list",
  "vehicle_sheet",
  "day_list",
  "taking_report",
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The languages a paper is written out in. */
export const paperLanguages = ["zh", "en"] as const;
export type PaperLanguage = (typeof paperLanguages)[number];

/** Who signs a paper by hand; no signature and no stamp is ever printed. */
export type PaperSigner =
  | "giver"
  | "receiver"
  | "packer"
  | "carrier"
  | "supervisor"
  | "lister"
  | "checker"
  | "officer"
  | "contractor"
  | "dock";

/** How a parcel differs from its carrier's list. */
export type ParcelDifference = "missing" | "surplus";

type PaperWord =
  | "bySilence"
  | "photographed"
  | "photoMissing"
  | "noResidues"
  | "inBook"
  | "notInBook"
  | `grades.${Grade}`
  | `destinations.${Exclude<DestinationKind, "domestic">}`
  | `causes.${DestructionCause}`
  | `against.${NonConformity}`
  | `damages.${ParcelDamage}`
  | `differences.${ParcelDifference}`
  | `endings.${DifferenceKind}`
  | `nextActs.${DifferenceKind}`;

/** A value as it is kept, in no language: a text or a figure as it stands, an instant, or words of the papers by key. */
export type Cell = string | number | null | { at: string } | { words: readonly PaperWord[] };

/** What a paper says of its subject; the rest of it says which paper it is. */
export type PaperBody = {
  facts: readonly (readonly [FactName, Cell])[];
  columns: readonly PaperColumn[];
  rows: readonly (readonly Cell[])[];
  /** How many pieces, or parcels of a vehicle, the rows count together. */
  pieces: number;
  signers: readonly PaperSigner[];
};

/** All that is ever printed on one paper, frozen when it is made. */
export type PaperContent = {
  /** How it is set; another layout leaves the papers of this one as they are. */
  layout: 1;
  kind: PaperKind;
  number: string;
  madeAt: string;
  madeBy: string;
  issuer: string;
  /** The number of the paper in whose place this one stands. */
  replaces: string | null;
  /** Where anybody may ask whether it is genuine. */
  verifyUrl: string;
  body: PaperBody;
};
