import { useTranslations } from "next-intl";
import { SignatureField } from "#components/outbound/signature-field";
import { TextField } from "#components/ui/text-field";

export type SecondPersonDraft = { login: string; pin: string };

type SecondPersonFieldsProps = {
  /** Why a second person signs. */
  title: string;
  draft: SecondPersonDraft;
  onChange: (change: Partial<SecondPersonDraft>) => void;
};

/** Login and PIN of the second person, who enters them at the first one's screen. */
export function SecondPersonFields({ title, draft, onChange }: SecondPersonFieldsProps) {
  const t = useTranslations("outbound.settle.second");
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 font-medium">{title}</legend>
      <TextField
        label={t("login")}
        hint={t("hint")}
        value={draft.login}
        onChange={(login) => onChange({ login })}
        maxLength={64}
        isRequired
        code
      />
      <SignatureField label={t("pin")} value={draft.pin} onChange={(pin) => onChange({ pin })} />
    </fieldset>
  );
}
