import {
  type DestructionPath,
  leftAt,
  type Residues,
  videoKeptUntil,
  weightDifference,
} from "#lib/domain/destruction-path";
import type { FactName } from "#lib/domain/papers/fact-name";
import type { Cell } from "#lib/domain/papers/paper";
import { kilogramsOf } from "#lib/domain/weight";

/** A load that was destroyed, each step by the name of who took it, an officer's by number, with its photos by their hashes. */
type Destroyed = {
  path: DestructionPath;
  photos: readonly { moment: string; sha256: string }[];
};

/** What a certificate of destruction says, in the order of the path from its papers to its write-off. */
export const certificateFacts = [
  "batchNo",
  "approvalNo",
  "approvalDate",
  "authorisationNo",
  "contractor",
  "licenceNo",
  "licensedFor",
  "licensedUntil",
  "pieces",
  "listedBy",
  "confirmedBy",
  "witness",
  "leftAt",
  "vehicle",
  "gatePassNo",
  "sealNo",
  "weightOut",
  "lastDestructionDay",
  "destroyedAt",
  "weightDestroyed",
  "weightDifference",
  "differenceReason",
  "acceptedBy",
  "camera",
  "videoFrom",
  "videoTo",
  "videoKeptUntil",
  "photosBefore",
  "photosAfter",
  "certificateNo",
  "destructionDeclarationNo",
  "residues",
  "executedAt",
] as const satisfies readonly FactName[];

/** What a certificate says of how goods were destroyed, read off the steps themselves; null for what is not there. */
export const destructionFacts = {
  listedBy: ({ path }) => path.taken.listed?.by ?? null,
  confirmedBy: ({ path }) => path.taken.confirmed?.by ?? null,
  witness: ({ path }) => path.taken.witnessed?.by ?? null,
  leftAt: ({ path }) => instant(leftAt(path.taken)?.toISOString()),
  vehicle: ({ path }) => path.taken.left?.facts.vehicleNo ?? null,
  gatePassNo: ({ path }) => path.taken.left?.facts.gatePassNo ?? null,
  sealNo: ({ path }) => path.taken.left?.facts.sealNo ?? null,
  weightOut: ({ path }) => weight(path.taken.left?.facts.weightGrams),
  lastDestructionDay: ({ path }) => path.lastDay,
  destroyedAt: ({ path }) => instant(path.taken.destroyed?.facts.videoTo),
  weightDestroyed: ({ path }) => weight(path.taken.destroyed?.facts.weightGrams),
  weightDifference: ({ path }) => weight(weightDifference(path.taken)),
  differenceReason: ({ path }) => path.taken.explained?.facts.reason ?? null,
  acceptedBy: ({ path }) => path.taken.accepted?.by ?? null,
  camera: ({ path }) => path.taken.destroyed?.facts.camera ?? null,
  videoFrom: ({ path }) => instant(path.taken.destroyed?.facts.videoFrom),
  videoTo: ({ path }) => instant(path.taken.destroyed?.facts.videoTo),
  videoKeptUntil: ({ path: { taken } }) =>
    taken.destroyed ? videoKeptUntil(new Date(taken.destroyed.facts.videoTo)) : null,
  photosBefore: ({ photos }) => hashesOf(photos, "before"),
  photosAfter: ({ photos }) => hashesOf(photos, "after"),
  certificateNo: ({ path }) => path.taken.declared?.facts.certificateNo ?? null,
  destructionDeclarationNo: ({ path }) => path.taken.declared?.facts.destructionDeclarationNo ?? null,
  residues: ({ path }) => residuesOf(path.taken.residues?.facts),
} as const satisfies Record<string, (load: Destroyed) => Cell>;

type DestructionFactName = keyof typeof destructionFacts;

/** Whether a paper's fact is one of a destruction's own. */
export function isDestructionFact(name: string): name is DestructionFactName {
  return Object.hasOwn(destructionFacts, name);
}

function instant(at: string | undefined): Cell {
  return at ? { at: new Date(at).toISOString() } : null;
}

function weight(grams: number | null | undefined): Cell {
  return grams === null || grams === undefined ? null : kilogramsOf(grams);
}

function hashesOf(photos: Destroyed["photos"], moment: string): Cell {
  const hashes = photos.filter((photo) => photo.moment === moment).map(({ sha256 }) => sha256);
  return hashes.length > 0 ? hashes.join(" ") : null;
}

/** Amounts in yuan, the declaration under 0844 between them. */
function residuesOf(residues: Residues | undefined): Cell {
  if (!residues) return null;
  if (residues.kind === "none") return { words: ["noResidues"] };
  const yuan = (fen: number) => `CNY ${(fen / 100).toFixed(2)}`;
  return [yuan(residues.incomeFen), `0844 ${residues.residueDeclarationNo}`, yuan(residues.taxFen)].join(
    " · ",
  );
}
