import type { ItemFile } from "#components/item/item-file";
import { type CheckQuestion, checklists, hasShelfLife } from "#lib/domain/checklist";
import { type BatchOutcome, type Grade, grades } from "#lib/domain/item";
import {
  allowedProposals,
  gradeByRecall,
  gradeByShelfLife,
  needsPhoto,
  type Recommendation,
  type RecommendationFacts,
  recommendOutcome,
} from "#lib/domain/recommend-outcome";

/** What the inspector has entered so far of one piece. */
export type Draft = {
  failed: readonly CheckQuestion[];
  /** The checks not marked as failed were looked at and are in order. */
  isChecked: boolean;
  grade: Grade | null;
  original: "yes" | "no" | null;
  batchCode: string;
  expiresOn: string;
  isDated: boolean;
  note: string;
  /** Null while the recommended outcome is taken. */
  outcome: BatchOutcome | null;
  reason: string;
};

const draftSteps = ["checks", "grade", "original", "dates", "outcome"] as const;
export type DraftStep = (typeof draftSteps)[number];

/** An untouched draft; what the label said at the receiving bench is filled in. */
export function newDraft(file: Pick<ItemFile, "batchCode" | "expiresOn">): Draft {
  return {
    failed: [],
    isChecked: false,
    grade: null,
    original: null,
    batchCode: file.batchCode ?? "",
    expiresOn: file.expiresOn ?? "",
    isDated: false,
    note: "",
    outcome: null,
    reason: "",
  };
}

/** The question that is open now; number keys answer it. */
export function stepOf(draft: Draft, file: Pick<ItemFile, "kind">): DraftStep {
  if (!draft.isChecked) return "checks";
  if (draft.grade === null) return "grade";
  if (draft.original === null) return "original";
  return hasShelfLife(file.kind) && !draft.isDated ? "dates" : "outcome";
}

/** Marks one check as failed, or takes the mark back. */
export function toggleCheck(draft: Draft, question: CheckQuestion): Draft {
  const isFailed = draft.failed.includes(question);
  const others = draft.failed.filter((each) => each !== question);
  return { ...draft, failed: isFailed ? others : [...others, question] };
}

/** A number key pressed alone answers the open question. */
export function answerDigit(draft: Draft, file: ItemFile, digit: number, today: Date): Draft {
  const step = stepOf(draft, file);
  if (step === "checks") {
    const question = checklists[file.kind][digit - 1];
    return question ? toggleCheck(draft, question) : draft;
  }
  if (step === "grade") return { ...draft, grade: grades[digit - 1] ?? null };
  if (step === "original" && digit <= 2) return { ...draft, original: digit === 1 ? "yes" : "no" };
  if (step === "outcome") return chooseOutcome(draft, file, choicesOf(draft, file, today)[digit - 1], today);
  return draft;
}

/** Takes an outcome; the recommended one is taken by not choosing another. */
export function chooseOutcome(
  draft: Draft,
  file: ItemFile,
  outcome: BatchOutcome | undefined,
  today: Date,
): Draft {
  if (!outcome) return draft;
  const recommended = recommendationOf(draft, file, today)?.outcome;
  return { ...draft, outcome: outcome === recommended ? null : outcome };
}

/** Enter ends a question whose answers are many; the others end by being answered. */
export function confirmStep(draft: Draft, file: ItemFile): Draft {
  const step = stepOf(draft, file);
  if (step === "checks") return { ...draft, isChecked: true };
  return step === "dates" ? { ...draft, isDated: true } : draft;
}

/** Opens the question before the open one again. */
export function stepBack(draft: Draft, file: ItemFile): Draft {
  const step = stepOf(draft, file);
  if (step === "outcome" && hasShelfLife(file.kind)) return { ...draft, isDated: false, outcome: null };
  if (step === "outcome" || step === "dates") return { ...draft, original: null, outcome: null };
  return step === "original" ? { ...draft, grade: null } : { ...draft, isChecked: false };
}

/** What the rule recommends for what was entered; null while grade or originality is open. */
export function recommendationOf(draft: Draft, file: ItemFile, today: Date): Recommendation | null {
  const facts = factsOf(draft, file, today);
  return facts && recommendOutcome(facts);
}

/** The outcomes that may be proposed, in the order of their number keys. */
export function choicesOf(draft: Draft, file: ItemFile, today: Date): readonly BatchOutcome[] {
  const facts = factsOf(draft, file, today);
  return facts ? allowedProposals(facts) : [];
}

function factsOf(draft: Draft, file: ItemFile, today: Date): RecommendationFacts | null {
  if (draft.grade === null || draft.original === null) return null;
  const others = file.conformity.reasons.filter((reason) => reason !== "not_original");
  const reasons = draft.original === "no" ? [...others, "not_original" as const] : others;
  const { decidable } = file.conformity;
  const { recalledBy, outcomeRules: rules } = file;
  const grade = gradeByRecall(seenGrade(draft.grade, draft, today), recalledBy);
  const conforming = decidable && reasons.length === 0;
  return { conforming, decidable, reasons: [...reasons], grade, recalledBy, rules };
}

function seenGrade(grade: Grade, { expiresOn }: Draft, today: Date): Grade {
  return gradeByShelfLife(grade, expiresOn || null, today);
}

/** What was answered so far must not be said without a photo, whatever is answered next. */
export function isPhotoNeeded(draft: Draft, today: Date): boolean {
  return draft.grade !== null && needsPhoto(seenGrade(draft.grade, draft, today), draft.original ?? "yes");
}

export type DraftObstacle = "open" | "unsent" | "photo" | "expiry" | "note" | "reason";

/** What still stands between the draft and its submission; null when nothing does. */
export function obstacleOf(draft: Draft, file: ItemFile, today: Date, unsent = 0): DraftObstacle | null {
  if (draft.grade === null || draft.original === null || stepOf(draft, file) !== "outcome") return "open";
  if (unsent > 0) return "unsent";
  const grade = seenGrade(draft.grade, draft, today);
  if (isPhotoNeeded(draft, today) && !file.photos.some(({ motif }) => motif === "goods")) return "photo";
  const isSellable = draft.original === "yes" && (grade === "good" || grade === "box_damaged");
  if (isSellable && hasShelfLife(file.kind) && draft.expiresOn === "") return "expiry";
  if (grade === "good" && draft.failed.length > 0 && draft.note.trim() === "") return "note";
  return draft.outcome !== null && draft.reason.trim() === "" ? "reason" : null;
}

/** The draft as the server takes it; null while something is open. */
export function toInspection(draft: Draft, file: ItemFile) {
  if (draft.grade === null || draft.original === null) return null;
  const questions: readonly CheckQuestion[] = checklists[file.kind];
  return {
    plate: file.plate,
    round: file.round,
    checklist: Object.fromEntries(questions.map((question) => [question, !draft.failed.includes(question)])),
    grade: draft.grade,
    original: draft.original,
    batchCode: draft.batchCode.trim() || null,
    expiresOn: draft.expiresOn || null,
    note: draft.note.trim() || null,
    proposedOutcome: draft.outcome,
    reason: draft.outcome === null ? null : draft.reason.trim() || null,
  };
}
