"use client";

import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanWords } from "#components/scan/use-scan-words";
import { useTone } from "#components/scan/use-tone";
import { keptDeedsName, readDeeds } from "#components/training/kept-deeds";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import { type Deed, judgeDeed, scoreOf, steps, type TrainingScore } from "#lib/domain/training";

/**
 * The training: what was done so far, also before a reload, what comes next, and what the band says of the last try.
 */
export function useTraining(userId: string) {
  const t = useTranslations("training.band");
  const words = useErrorWords();
  const { problemBand } = useScanWords();
  const { band, show } = useBand();
  const { play } = useTone(userId);
  const name = keptDeedsName(userId);
  const deeds = readDeeds(useKeptText(name));

  const say = (next: Band) => {
    play(next.tone);
    show(next);
  };
  const keeping = useAct<TrainingScore, { deeds: readonly Deed[] }>("/api/training-runs", {
    onSuccess: ({ percent }) => {
      keepText(name, null);
      say({ tone: "ok", word: t("finished"), message: t("score", { percent }) });
    },
    onError: (error) => say({ tone: "stop", message: words(error) }),
  });
  const score = keeping.data ?? scoreOf(deeds);
  const step = steps[score.done] ?? null;

  function attempt(deed: Deed) {
    // Read anew: the deed before may not be on the screen yet.
    const before = readDeeds(localStorage.getItem(name));
    const next = steps[scoreOf(before).done];
    if (step === null || !next) return;
    const judged = judgeDeed(next, deed);
    const tried = [...before, deed];
    keepText(name, JSON.stringify(tried));
    if (judged === "right") {
      say({ tone: "ok", message: t(`right.${next.kind}`) });
      if (scoreOf(tried).isFinished) keeping.mutate({ deeds: tried });
      return;
    }
    const message = judged === "real" ? t("real") : t(`wrong.${next.kind}`);
    say({ tone: judged === "real" ? "stop" : "attention", message, next: t("nothingChanged") });
  }

  const scan = (raw: string) => attempt({ kind: "scan", text: raw.trim().slice(0, 60) });
  useScanCapture({
    isOn: step !== null,
    onScan: scan,
    onProblem: (problem) => say(problemBand(problem)),
    onDigit: step ? (digit) => attempt({ kind: "digit", digit }) : undefined,
    keys: step ? { primary: () => attempt({ kind: "finish" }) } : {},
  });
  return {
    band,
    step,
    score,
    scan,
    attempt,
    isKept: keeping.isSuccess,
    isKeeping: keeping.isPending,
    keep: () => keeping.mutate({ deeds }),
    restart: () => {
      keeping.reset();
      show({ tone: "ready" });
    },
  };
}
