import { useTranslations } from "next-intl";
import type { RecallDraft } from "#components/recalls/recall-draft";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";

type RecallFieldsProps = {
  draft: RecallDraft;
  onChange: (patch: Partial<RecallDraft>) => void;
  /** A narrower recall is of the same goods. */
  isSameGoods: boolean;
};

/** Which goods a recall means, on whose word, and for how long. */
export function RecallFields({ draft, onChange, isSameGoods }: RecallFieldsProps) {
  const t = useTranslations("recalls.field");
  const text = (key: keyof RecallDraft) => ({
    label: t(key),
    value: draft[key],
    onChange: (value: string) => onChange({ [key]: value }),
  });
  return (
    <>
      <TextField {...text("barCode")} maxLength={60} isDisabled={isSameGoods} isRequired code />
      <TextArea {...text("batches")} hint={t("batchesHint")} maxLength={4000} rows={2} />
      <div className="grid grid-cols-2 gap-3">
        <TextField {...text("expiresFrom")} type="date" code />
        <TextField {...text("expiresTo")} type="date" code />
      </div>
      <TextField {...text("source")} hint={t("sourceHint")} maxLength={100} isRequired />
      <TextField {...text("documentNo")} maxLength={60} isRequired code />
      <TextArea {...text("reason")} maxLength={500} rows={2} isRequired />
      <div className="grid grid-cols-2 gap-3">
        <TextField {...text("validFrom")} type="date" isRequired code />
        <TextField {...text("validTo")} type="date" hint={t("validToHint")} code />
      </div>
    </>
  );
}
