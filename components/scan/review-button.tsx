import { useTranslations } from "next-intl";
import type { ScanRun } from "#components/scan/use-scan-run";
import { Button } from "#components/ui/button";

/** The number key, and its card, by which a run is looked over at every bench that has one. */
export const reviewDigit = 3;

/** Opens the list of what this run scanned, with how much of it is in and wants a look. */
export function ReviewButton({ run, onReview }: { run: ScanRun; onReview: () => void }) {
  const t = useTranslations("scan.run");
  return (
    <Button keyHint={String(reviewDigit)} card={`KEY-${reviewDigit}`} onClick={onReview}>
      {t("open", { inside: run.inside, look: run.toLookAt })}
    </Button>
  );
}
