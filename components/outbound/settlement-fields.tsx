import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { SecondPersonFields } from "#components/outbound/second-person-fields";
import type { Choice, SettlementDraft } from "#components/outbound/settlement-draft";
import { RadioCards } from "#components/ui/radio-cards";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { countryLabel, overseasCountries } from "#lib/domain/codes/country";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";

const choices = ["as_proposed", "release", "reship", "destroy"] as const satisfies readonly Choice[];
const anyCountry = "any";
const bases = ["owner_instruction", "customs_decision"] as const;

export type SettlementFieldsProps = {
  draft: SettlementDraft;
  onChange: (patch: Partial<SettlementDraft>) => void;
  /** One of the pieces was settled before: that takes a reason and a second person. */
  isAnew: boolean;
};

/** The outcome, and as much about it as that outcome asks for. */
export function SettlementFields({ draft, onChange, isAnew }: SettlementFieldsProps) {
  const t = useTranslations("outbound.settle");
  const item = useTranslations("item.outcome");
  const isDestruction = draft.choice === "destroy";
  return (
    <>
      <RadioCards
        label={t("outcome")}
        value={draft.choice}
        onChange={(choice) => onChange({ choice })}
        cards={choices.map((choice) => ({
          value: choice,
          label: choice === "as_proposed" ? t("asProposed") : item(choice),
          note: t(`notes.${choice}`),
          mark: choice === "as_proposed" ? undefined : <OutcomeMark outcome={choice} word={null} />,
        }))}
      />
      {draft.choice !== "as_proposed" && <BasisFields draft={draft} onChange={onChange} />}
      {isDestruction && (
        <Select
          label={t("cause")}
          value={draft.cause}
          onChange={(cause) => onChange({ cause })}
          options={destructionCauses.map((value) => ({ value, label: t(`causes.${value}`) }))}
          isRequired
        />
      )}
      {(draft.choice === "reship" || draft.choice === "as_proposed") && (
        <Select
          label={t("country")}
          value={draft.country ?? anyCountry}
          onChange={(code) => onChange({ country: code === anyCountry ? null : code })}
          options={[
            { value: anyCountry, label: t("anyCountry") },
            ...overseasCountries.map((value) => ({ value, label: countryLabel(value) })),
          ]}
        />
      )}
      {isAnew && (
        <TextArea
          label={t("whyAnew")}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          maxLength={500}
          isRequired
        />
      )}
      {isAnew && <SecondPersonFields title={t("second.title")} draft={draft} onChange={onChange} />}
    </>
  );
}

type PartProps = Pick<SettlementFieldsProps, "draft" | "onChange">;

function BasisFields({ draft, onChange }: PartProps) {
  const t = useTranslations("outbound.settle");
  return (
    <>
      <Select
        label={t("basis")}
        value={draft.basis}
        onChange={(basis) => onChange({ basis })}
        options={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
        isRequired
      />
      <TextField
        label={t("reference")}
        value={draft.reference}
        onChange={(reference) => onChange({ reference })}
        maxLength={60}
        isRequired
        code
      />
    </>
  );
}
