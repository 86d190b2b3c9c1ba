import type { ItemFile, ItemFinding } from "#components/item/item-file";
import { type CheckQuestion, checklists, checkQuestions } from "#lib/domain/checklist";
import { type FindingDifference, findingDifferences, type SeenFacts } from "#lib/domain/finding-differences";
import { type DeclaredDifference, type Grade, type Verdict, verdicts } from "#lib/domain/item";

/** What the officer has entered so far of one piece. */
export type VerdictDraft = {
  failed: readonly CheckQuestion[];
  /** Null until the officer said what he saw. */
  grade: Grade | null;
  original: "yes" | "no" | null;
  /** What customs was told otherwise, besides other goods. */
  declared: readonly DeclaredDifference[];
  /** Null while the verdict that follows from the finding is taken. */
  verdict: Verdict | null;
  /** Null while the text written for the officer is kept. */
  note: string | null;
  instructionNo: string;
};

export const untouchedVerdict: VerdictDraft = {
  failed: [],
  grade: null,
  original: null,
  declared: [],
  verdict: null,
  note: null,
  instructionNo: "",
};

/** The number keys of the verdicts; the keys below them belong to the checks. */
export const verdictKeys = {
  6: "confirm",
  7: "confirm_with_remark",
  8: "withhold",
  9: "send_back",
} as const satisfies Readonly<Record<number, Verdict>>;

/** The number key of the camera: the checks and the verdicts have all the others. */
export const cameraKey = 0;

export function keyOfVerdict(verdict: Verdict): string {
  return String(verdicts.indexOf(verdict) + 6);
}

/** The inspector's finding that the officer compares with: the latest. */
export function inspectionOf(file: Pick<ItemFile, "findings">): ItemFinding | null {
  return (
    file.findings.findLast(({ kind, takenBackAt }) => kind === "inspection" && takenBackAt === null) ?? null
  );
}

/** Takes over what the warehouse found where the officer said nothing else, the checks that failed as well. */
export function agree(draft: VerdictDraft, inspection: ItemFinding | null): VerdictDraft {
  const isUnchecked = draft.failed.length === 0 && draft.grade === null;
  return {
    ...draft,
    failed: isUnchecked ? failedIn(inspection) : draft.failed,
    grade: draft.grade ?? inspection?.grade ?? null,
    original: draft.original ?? inspection?.original ?? null,
  };
}

function failedIn(inspection: ItemFinding | null): readonly CheckQuestion[] {
  return checkQuestions.filter((question) => inspection?.checklist[question] === false);
}

/** What the officer saw, as far as it is said. */
export function seenBy(draft: VerdictDraft, file: ItemFile): SeenFacts | null {
  if (draft.grade === null || draft.original === null) return null;
  const questions: readonly CheckQuestion[] = checklists[file.kind];
  return {
    grade: draft.grade,
    original: draft.original,
    batchCode: file.batchCode,
    expiresOn: file.expiresOn,
    checklist: Object.fromEntries(questions.map((question) => [question, !draft.failed.includes(question)])),
  };
}

/** Where the officer's finding differs from the warehouse's. */
export function differencesOf(draft: VerdictDraft, file: ItemFile): readonly FindingDifference[] {
  const seen = seenBy(draft, file);
  const inspection = inspectionOf(file);
  return seen && inspection ? findingDifferences(inspection, seen) : [];
}

/** Whether a verdict can stand: no yes to goods that were declared otherwise. */
export function isOpenTo(draft: VerdictDraft, verdict: Verdict): boolean {
  return draft.declared.length === 0 || verdict === "send_back" || verdict === "withhold";
}

/** The verdict as it stands: chosen, or what follows from the finding. */
export function verdictOf(draft: VerdictDraft, file: ItemFile): Verdict {
  if (draft.verdict && isOpenTo(draft, draft.verdict)) return draft.verdict;
  if (draft.declared.length > 0) return "send_back";
  if (draft.original === "no") return "send_back";
  return differencesOf(draft, file).length > 0 ? "confirm_with_remark" : "confirm";
}

/** The other verdict that the words were written for and still speak of; null when they do not. */
export function contradictedBy(
  draft: VerdictDraft,
  verdict: Verdict,
  drafted: Readonly<Record<Verdict, string>>,
): Verdict | null {
  const note = draft.note?.trim() ?? "";
  const spoken = verdicts.find((each) => note.startsWith(drafted[each].trim()));
  return spoken && spoken !== verdict ? spoken : null;
}

/** The draft without what was entered last: the verdict, then the finding, then the words; null when empty. */
export function takeBack(draft: VerdictDraft): VerdictDraft | null {
  if (draft.verdict !== null) return { ...draft, verdict: null };
  const { failed, grade, original, declared, ...said } = untouchedVerdict;
  const isSeen =
    draft.failed.length + draft.declared.length > 0 || draft.grade !== null || draft.original !== null;
  if (isSeen) return { ...draft, failed, grade, original, declared };
  return draft.note !== null || draft.instructionNo !== "" ? { ...draft, ...said } : null;
}

/** Whether the words that were written for the officer must be made his own before he signs. */
export function needsOwnWords(draft: VerdictDraft, file: ItemFile): boolean {
  return verdictOf(draft, file) !== "confirm" && (draft.note ?? "").trim() === "";
}
