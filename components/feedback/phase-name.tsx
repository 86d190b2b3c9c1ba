import { useTranslations } from "next-intl";
import type { FeedbackPhase } from "#lib/domain/feedback";

type PhaseNameProps = { phase: FeedbackPhase; sequence: number; final: boolean };

/** What a message is about, which revision it is from the second on, and whether it is the last. */
export function PhaseName({ phase, sequence, final }: PhaseNameProps) {
  const t = useTranslations("feedback");
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-1 whitespace-nowrap">
      {t(`phase.${phase}`)}
      {sequence > 1 && <span className="text-fine text-ink-2">{t("revision", { sequence })}</span>}
      {final && <span className="text-fine text-ink-2">{t("final")}</span>}
    </span>
  );
}
