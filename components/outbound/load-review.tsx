"use client";

import { useTranslations } from "next-intl";
import type { useLoadScan } from "#components/outbound/use-load-scan";
import { RunReview } from "#components/scan/run-review";

type LoadReviewProps = {
  bench: ReturnType<typeof useLoadScan>;
  /** On to the sealing, where the look was before it. */
  onSeal: (() => void) | null;
  onClose: () => void;
};

/** What was scanned into the load: looked over by key or card, and before it is sealed where a piece was refused. */
export function LoadReview({ bench, onSeal, onClose }: LoadReviewProps) {
  const t = useTranslations("scan.run");
  return (
    <RunReview
      run={bench.run}
      act={t(onSeal ? "seal" : "goOn")}
      onAct={onSeal ?? onClose}
      onClose={onClose}
      taking={bench.removal}
      onTakeBack={(plate) => bench.whenAnswered(() => bench.removal.takeOut(plate))}
      stays={() => bench.signOff.shown}
    />
  );
}
