import { useTranslations } from "next-intl";
import type { BatchStep } from "#lib/domain/batch-rules";
import { isDestructionStep } from "#lib/domain/destruction-path";

/** What is to be done with a load next, in words. */
export function StepName({ step }: { step: BatchStep }) {
  const t = useTranslations("outbound");
  return isDestructionStep(step) ? t(`path.act.${step}`) : t(`steps.${step}`);
}
