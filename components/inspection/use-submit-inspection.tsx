"use client";

import { useTranslations } from "next-intl";
import type { toInspection } from "#components/inspection/inspection-draft";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { useTone } from "#components/scan/use-tone";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import type { BatchOutcome, HoldKind, ItemState } from "#lib/domain/item";

type Inspected = {
  plate: string;
  state: ItemState;
  proposed: BatchOutcome | null;
  hold: HoldKind | null;
};
type Inspection = NonNullable<ReturnType<typeof toInspection>> & { entry: ScanEntry | null };
type SubmitOptions = {
  userId: string;
  plate: string;
  show: (band: Band) => void;
  onDone: (told: Band) => void;
};

/** Submits a finding and says on the band where the piece goes now, or why it was refused. */
export function useSubmitInspection({ userId, plate, show, onDone }: SubmitOptions) {
  const t = useTranslations("inspection.done");
  const outcomes = useTranslations("item.outcome");
  const errorWords = useErrorWords();
  const { play } = useTone(userId);
  return useAct<Inspected, Inspection>("/api/inspections", {
    onSuccess: (answer) =>
      onDone({
        tone: answer.hold ? (answer.hold === "amendment" ? "attention" : "stop") : "ok",
        word: t("word"),
        code: answer.plate,
        message: answer.proposed ? outcomes(answer.proposed) : t("undecided"),
        next: t(nextOf(answer)),
      }),
    onError: (error) => {
      play("stop");
      show({ tone: "stop", code: plate, message: errorWords(error) });
    },
  });
}

type Next = "recalled" | "officer" | "amend" | "declared" | "moveOut" | "next";

function nextOf({ state, proposed, hold }: Inspected): Next {
  if (hold === "recall") return "recalled";
  if (hold === "customs") return "officer";
  if (hold) return "amend";
  if (state === "declared") return "declared";
  return proposed === "move_out" ? "moveOut" : "next";
}
