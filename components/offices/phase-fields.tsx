import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { type FeedbackPhase, feedbackPhases } from "#lib/domain/feedback";
import { alwaysWanted } from "#lib/domain/office-registry";

type PhaseFieldsProps = {
  phases: readonly FeedbackPhase[];
  onChange: (phases: readonly FeedbackPhase[]) => void;
  isDisabled: boolean;
};

/** What an office wants to hear; without two of the phases no loop closes. */
export function PhaseFields({ phases, onChange, isDisabled }: PhaseFieldsProps) {
  const t = useTranslations("offices");
  const name = useTranslations("feedback.phase");
  const isAlways = (phase: FeedbackPhase) => (alwaysWanted as readonly FeedbackPhase[]).includes(phase);
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-ink-2">{t("phases")}</legend>
      {feedbackPhases.map((phase) => (
        <Checkbox
          key={phase}
          isSelected={phases.includes(phase)}
          isDisabled={isDisabled || isAlways(phase)}
          onChange={(wanted) =>
            onChange(feedbackPhases.filter((one) => (one === phase ? wanted : phases.includes(one))))
          }
        >
          {name(phase)}
          {isAlways(phase) && <span className="text-fine">{t("always")}</span>}
        </Checkbox>
      ))}
      <p className="text-fine text-ink-2">{t("phasesNote")}</p>
    </fieldset>
  );
}
