"use client";

import { useTranslations } from "next-intl";
import { choicesOf, chooseOutcome, type Draft } from "#components/inspection/inspection-draft";
import type { ItemFile } from "#components/item/item-file";
import type { Band } from "#components/scan/state-band";
import type { CommandActs } from "#components/scan/use-command-cards";
import { gradeOfCommand, outcomeOfCommand } from "#lib/domain/command";
import type { BatchOutcome } from "#lib/domain/item";

type InspectionCardsOptions = {
  draft: Draft;
  file: ItemFile;
  today: Date;
  setDraft: (change: (before: Draft) => Draft) => void;
  show: (band: Band) => void;
};

/** The cards of grades and outcomes at the inspector's bench: each chooses what its press would choose. */
export function useInspectionCards({
  draft,
  file,
  today,
  setDraft,
  show,
}: InspectionCardsOptions): CommandActs {
  const t = useTranslations("cards");
  const outcomes = useTranslations("item.outcome");
  const choose = (outcome: BatchOutcome) => {
    if (choicesOf(draft, file, today).includes(outcome)) {
      return setDraft((before) => chooseOutcome(before, file, outcome, today));
    }
    const isOpen = draft.grade === null || draft.original === null;
    const message = isOpen ? t("gradeFirst") : t("notAllowed", { outcome: outcomes(outcome) });
    show({ tone: "attention", code: file.plate, message });
  };
  const grades = Object.entries(gradeOfCommand).map(([command, grade]) => [
    command,
    () => setDraft((before) => ({ ...before, grade })),
  ]);
  const ends = Object.entries(outcomeOfCommand).map(([command, outcome]) => [command, () => choose(outcome)]);
  return Object.fromEntries([...grades, ...ends]);
}
