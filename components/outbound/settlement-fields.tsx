import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import type { Choice, SettlementDraft } from "#components/outbound/settlement-draft";
import { RadioCards } from "#components/ui/radio-cards";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { destructionCauses } from "#lib/domain/settle";

const choices = ["as_proposed", "release", "reship", "destroy"] as const satisfies readonly Choice[];
const bases = ["owner_instruction", "customs_decision"] as const;

export type SettlementFieldsProps = {
  draft: SettlementDraft;
  onChange: (patch: Partial<SettlementDraft>) => void;
  /** One of the pieces has a settled outcome that this one replaces. */
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
      {(isDestruction || isAnew) && (
        <TextArea
          label={isDestruction ? t("whyNotReshipped") : t("whyAnew")}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          maxLength={500}
          isRequired
        />
      )}
    </>
  );
}

function BasisFields({ draft, onChange }: Omit<SettlementFieldsProps, "isAnew">) {
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
        hint={draft.choice === "destroy" ? t("referenceOfProof") : undefined}
        value={draft.reference}
        onChange={(reference) => onChange({ reference })}
        maxLength={60}
        isRequired
        code
      />
    </>
  );
}
