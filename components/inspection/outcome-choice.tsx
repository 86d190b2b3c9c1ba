import { useTranslations } from "next-intl";
import {
  choicesOf,
  chooseOutcome,
  type Draft,
  recommendationOf,
} from "#components/inspection/inspection-draft";
import type { ItemFile } from "#components/item/item-file";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";

type OutcomeChoiceProps = {
  file: ItemFile;
  draft: Draft;
  today: Date;
  onChange: (draft: Draft) => void;
  hasKeys: boolean;
};

/** What the rule recommends and why, and the other lawful ends, each of which asks for a reason. */
export function OutcomeChoice({ file, draft, today, onChange, hasKeys }: OutcomeChoiceProps) {
  const t = useTranslations("inspection.outcome");
  const item = useTranslations("item");
  const recommended = recommendationOf(draft, file, today);
  if (!recommended) return <p className="text-ink-2">{t("open")}</p>;
  const { outcome, reason } = recommended;
  return (
    <div className="flex flex-col gap-3">
      <p className="measure">{t(`because.${reason}`)}</p>
      <RadioCards
        label={t("label")}
        columns={3}
        value={draft.outcome ?? outcome}
        onChange={(chosen) => onChange(chooseOutcome(draft, file, chosen, today))}
        cards={choicesOf(draft, file, today).map((choice, index) => ({
          value: choice,
          label: item(`outcome.${choice}`),
          mark: <OutcomeMark outcome={choice} word={null} settled={false} />,
          ...(choice === outcome ? { note: t("recommended") } : {}),
          ...(hasKeys ? { keyHint: String(index + 1) } : {}),
        }))}
      />
      {draft.outcome !== null && (
        <div data-field="reason">
          <TextArea
            label={t("reason")}
            rows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(value) => onChange({ ...draft, reason: value })}
            isRequired
          />
        </div>
      )}
    </div>
  );
}
