"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";

type Reopening = { plate: string; reason: string | null };

/** Takes the inspector's own last finding back by key or card, and says so on the band. */
export function useReopen(say: (band: Band) => void, onTakenBack: (plate: string) => void) {
  const t = useTranslations("inspection.reopen");
  const queries = useQueryClient();
  const errorWords = useErrorWords();
  const reopening = useAct<{ plate: string }, Reopening>("/api/inspection-reopenings", {
    onSuccess: ({ plate }) => {
      onTakenBack(plate);
      say({ tone: "already", code: plate, word: t("word"), message: t("done"), next: t("next") });
    },
    onError: (error, { plate }) => say({ tone: "stop", code: plate, message: errorWords(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["items"] }),
  });
  return (plate: string | null) => {
    if (plate === null) return say({ tone: "attention", message: t("none") });
    if (!reopening.isPending) reopening.mutate({ plate, reason: null });
  };
}
