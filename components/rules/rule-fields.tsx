import { useTranslations } from "next-intl";
import { SecondPersonFields } from "#components/outbound/second-person-fields";
import { type RuleDraft, takesTwo } from "#components/rules/rule-draft";
import { Checkbox } from "#components/ui/checkbox";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { useToday } from "#components/ui/use-today";
import { grades } from "#lib/domain/item";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";

type RuleFieldsProps = {
  code: ParametrisedRule;
  draft: RuleDraft;
  onChange: (draft: RuleDraft) => void;
};

/** The figures of one rule, from when they hold, and why. */
export function RuleFields({ code, draft, onChange }: RuleFieldsProps) {
  const t = useTranslations("rules.field");
  const rules = useTranslations("rules");
  const today = useToday();
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <Figures code={code} draft={draft} onChange={onChange} />
      <TextField
        label={t("inForceFrom")}
        type="date"
        isRequired
        value={draft.inForceFrom}
        onChange={(inForceFrom) => set({ inForceFrom })}
      />
      <TextField
        label={t("reason")}
        isRequired
        maxLength={500}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
      />
      {takesTwo(draft, today) && <SecondPersonFields title={rules("second")} draft={draft} onChange={set} />}
    </>
  );
}

function Figures({ code, draft, onChange }: RuleFieldsProps) {
  const t = useTranslations("rules.field");
  const item = useTranslations("item.grade");
  const causes = useTranslations("outbound.settle.causes");
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  if (code === "release_good_only") {
    return (
      <Several
        label={t("releasable")}
        all={grades}
        chosen={draft.releasable}
        word={(grade) => item(grade)}
        onChange={(releasable) => set({ releasable })}
      />
    );
  }
  if (code === "destruction_cause") {
    return (
      <Several
        label={t("causes")}
        all={destructionCauses}
        chosen={draft.causes}
        word={(cause) => causes(cause)}
        onChange={(chosen) => set({ causes: chosen })}
      />
    );
  }
  return <ClockFigures code={code} draft={draft} onChange={onChange} />;
}

function ClockFigures({ code, draft, onChange }: RuleFieldsProps) {
  const t = useTranslations("rules.field");
  const set = (change: Partial<RuleDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField
        label={t("limitDays")}
        inputMode="numeric"
        isRequired
        value={draft.limitDays}
        onChange={(limitDays) => set({ limitDays })}
      />
      {code === "arrived_in_time" && (
        <TextField
          label={t("houseLimitDays")}
          inputMode="numeric"
          value={draft.houseLimitDays}
          onChange={(houseLimitDays) => set({ houseLimitDays })}
        />
      )}
      <Checkbox
        isSelected={draft.countsReleaseDay}
        onChange={(countsReleaseDay) => set({ countsReleaseDay })}
      >
        {t("countsReleaseDay")}
      </Checkbox>
      <Checkbox
        isSelected={draft.shiftsFromDaysOff}
        onChange={(shiftsFromDaysOff) => set({ shiftsFromDaysOff })}
      >
        {t("shiftsFromDaysOff")}
      </Checkbox>
      <TextArea label={t("daysOff")} value={draft.daysOff} onChange={(daysOff) => set({ daysOff })} />
    </>
  );
}

type SeveralProps<One extends string> = {
  label: string;
  all: readonly One[];
  chosen: readonly One[];
  word: (one: One) => string;
  onChange: (chosen: One[]) => void;
};

function Several<One extends string>({ label, all, chosen, word, onChange }: SeveralProps<One>) {
  const toggle = (one: One, on: boolean) =>
    onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-medium">{label}</legend>
      {all.map((one) => (
        <Checkbox key={one} isSelected={chosen.includes(one)} onChange={(on) => toggle(one, on)}>
          {word(one)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
