"use client";

import { useTranslations } from "next-intl";
import type { usePutAway } from "#components/places/use-put-away";
import { RunReview } from "#components/scan/run-review";
import { classifyCode } from "#lib/domain/barcode/classify-code";

type PutAwayReviewProps = { bench: Omit<ReturnType<typeof usePutAway>, "hand"> };

/**
 * What was put one after the other: looked over by key or card, and before the mode is left where something went
 * wrong.
 */
export function PutAwayReview({ bench }: PutAwayReviewProps) {
  const t = useTranslations("places.hand");
  const words = useTranslations("scan.run");
  const { review, run, scan, undoing } = bench;
  if (!review) return null;
  const { then } = review;
  const isParcel = (text: string) => !["plate", "container"].includes(classifyCode(text).kind);
  return (
    <RunReview
      run={run}
      act={words(then ? "leave" : "goOn")}
      onAct={() => (then ? bench.end(then) : bench.setReview(null))}
      onClose={() => bench.setReview(null)}
      taking={undoing}
      onTakeBack={(code) => scan.whenAnswered(() => undoing.mutate({ code }))}
      stays={({ text }) => (isParcel(text) ? t("parcelStays") : scan.signOff.shown)}
    />
  );
}
