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
      {(isDestruction || isAnew) && (
        <TextArea
          label={isDestruction ? t("whyNotReshipped") : t("whyAnew")}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
          maxLength={500}
          isRequired
        />
      )}
      {isAnew && <SecondPersonFields draft={draft} onChange={onChange} />}
    </>
  );
}

type PartProps = Pick<SettlementFieldsProps, "draft" | "onChange">;

function SecondPersonFields({ draft, onChange }: PartProps) {
  const t = useTranslations("outbound.settle.second");
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-medium">{t("title")}</legend>
      <TextField
        label={t("login")}
        hint={t("hint")}
        value={draft.login}
        onChange={(login) => onChange({ login })}
        maxLength={64}
        isRequired
        code
      />
      <TextField
        label={t("pin")}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={draft.pin}
        onChange={(pin) => onChange({ pin })}
        maxLength={12}
        isRequired
        code
      />
    </fieldset>
  );
}

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
