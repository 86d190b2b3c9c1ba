"use client";

import { useTranslations } from "next-intl";
import type { Band } from "#components/scan/state-band";
import type { BatchOutcome, HoldKind, ItemState } from "#lib/domain/item";

/** What the server says of a finding that it took in. */
export type Inspected = {
  plate: string;
  state: ItemState;
  round: number;
  proposed: BatchOutcome | null;
  hold: HoldKind | null;
};

/** Says on the band where a piece goes now that its finding is taken in. */
export function useInspectedBand(): (answer: Inspected) => Band {
  const t = useTranslations("inspection.done");
  const outcomes = useTranslations("item.outcome");
  return (answer) => ({
    tone: answer.hold ? (answer.hold === "amendment" ? "attention" : "stop") : "ok",
    word: t("word"),
    code: answer.plate,
    message: answer.proposed ? outcomes(answer.proposed) : t("undecided"),
    next: t(nextOf(answer)),
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
