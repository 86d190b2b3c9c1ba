import type { Action } from "#lib/domain/permissions";
import { dayFromNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

/**
 * What has to happen to an approved destruction, in this order (GACC 2025 No. 79 and the practice of its papers): one
 * lists the load, a second confirms the list, an officer looks on where that is asked for, it leaves the zone, it is
 * destroyed, a difference in weight or a delay is explained and accepted, it is declared under 0200, its residues are
 * dealt with.
 */
export const destructionSteps = [
  "listed",
  "confirmed",
  "witnessed",
  "left",
  "destroyed",
  "explained",
  "accepted",
  "declared",
  "residues",
] as const;
export type DestructionStep = (typeof destructionSteps)[number];

/** Whether it is one of these steps, and no other step of a load. */
export function isDestructionStep(step: string): step is DestructionStep {
  return (destructionSteps as readonly string[]).includes(step);
}

/** Each step is an act of its own, and who may do it. */
export const actionOfStep = {
  listed: "destruction.list",
  confirmed: "destruction.confirm",
  witnessed: "destruction.witness",
  left: "destruction.ship",
  destroyed: "destruction.record",
  explained: "destruction.explain",
  accepted: "destruction.accept",
  declared: "destruction.declare",
  residues: "destruction.residues",
} as const satisfies Record<DestructionStep, Action>;

/** What is left of the goods: nothing of worth, or what was sold, declared under 0844 with its tax paid. */
export type Residues =
  | { kind: "none" }
  | { kind: "income"; incomeFen: number; residueDeclarationNo: string; taxFen: number };

/** What is on record of each step. Weights in grams, instants as ISO 8601. */
export type StepFacts = {
  listed: { countedPieces: number };
  confirmed: Record<never, never>;
  witnessed: Record<never, never>;
  /** With the time it passed the gate, which older ones have not. */
  left: { vehicleNo: string; gatePassNo: string; gateAt?: string; sealNo?: string; weightGrams: number };
  destroyed: { camera: string; videoFrom: string; videoTo: string; weightGrams: number };
  explained: { reason: string };
  accepted: Record<never, never>;
  declared: { certificateNo: string; destructionDeclarationNo: string };
  residues: Residues;
};

export type TakenSteps = {
  readonly [Step in DestructionStep]?: { by: string; at: Date; facts: StepFacts[Step] };
};

/** How far a destruction has come, and what its house asks of it. */
export type DestructionPath = {
  taken: TakenSteps;
  witnessRequired: boolean;
  /** How far the weight destroyed may differ from the weight out, in thousandths of it. */
  toleranceMille: number;
  photos: { before: number; after: number };
  /** The last lawful day for destroying; null before the approval. */
  lastDay: string | null;
};

/** A load of which nothing has happened yet. */
export const noPath: DestructionPath = {
  taken: {},
  witnessRequired: false,
  toleranceMille: 0,
  photos: { before: 0, after: 0 },
  lastDay: null,
};

type Weighed = {
  readonly left?: { facts: { weightGrams: number } };
  readonly destroyed?: { facts: { weightGrams: number } };
};
type Filmed = { readonly destroyed?: { facts: { videoTo: string } } };

type Left = { readonly left?: { at: Date; facts: { gateAt?: string } } };

/** When the goods passed the gate, else when that was entered; null before. */
export function leftAt({ left }: Left): Date | null {
  if (!left) return null;
  return left.facts.gateAt ? new Date(left.facts.gateAt) : left.at;
}

/** When the goods were destroyed: their recording ends then; null before. */
export function destroyedAt({ destroyed }: Filmed): Date | null {
  return destroyed ? new Date(destroyed.facts.videoTo) : null;
}

/** Whether the goods were destroyed after the last lawful day: they had left, and nothing brought them back. */
export function isOverdue({ taken, lastDay }: { taken: Filmed; lastDay: string | null }): boolean {
  const at = destroyedAt(taken);
  return at !== null && lastDay !== null && shanghaiDay(at) > lastDay;
}

/** By how much the weight destroyed differs from the weight out, in grams; null until both are known. */
export function weightDifference({ left, destroyed }: Weighed): number | null {
  if (!left || !destroyed) return null;
  return destroyed.facts.weightGrams - left.facts.weightGrams;
}

/** Whether more or less was destroyed than left the zone, beyond what the house lets pass. */
export function isWeightOff(taken: Weighed, toleranceMille: number): boolean {
  const difference = weightDifference(taken);
  if (difference === null || !taken.left) return false;
  return Math.abs(difference) * 1_000 > taken.left.facts.weightGrams * toleranceMille;
}

type Path = {
  taken: { readonly [Step in DestructionStep]?: unknown } & Weighed & Filmed;
  witnessRequired: boolean;
  toleranceMille: number;
  lastDay: string | null;
};

/** Whether a load asks for a step at all: not every one is witnessed, differs in weight or is destroyed too late. */
export function isAskedFor(step: DestructionStep, path: Path): boolean {
  if (step === "witnessed") return path.witnessRequired;
  if (step === "explained" || step === "accepted") {
    return isWeightOff(path.taken, path.toleranceMille) || isOverdue(path);
  }
  return true;
}

/** The step an approved destruction waits for; null when nothing is left but to write it off. */
export function nextDestructionStep(path: Path): DestructionStep | null {
  return destructionSteps.find((step) => !path.taken[step] && isAskedFor(step, path)) ?? null;
}

const keptYears = 3;

/** The last day on which the recording of a destruction must still be kept: three years behind it. */
export function videoKeptUntil(videoTo: Date): string {
  const [year, ...rest] = dayFromNumber(shanghaiDayNumber(videoTo)).split("-");
  return [Number(year) + keptYears, ...rest].join("-").replace(/-02-29$/, "-03-01");
}
