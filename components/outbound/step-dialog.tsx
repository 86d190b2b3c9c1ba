"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { readField, type StepField, stepForms } from "#components/outbound/step-forms";
import { clockNow } from "#components/outbound/wall-clock";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";

type StepDialogProps = BatchDialogProps & { step: keyof typeof stepForms };

/** One step of a destruction that asks for a few facts: what was counted, weighed, recorded, explained or declared. */
export function StepDialog({ step, batch, isOpen, onOpenChange, onDone }: StepDialogProps) {
  const t = useTranslations("outbound.path");
  const { url, fields } = stepForms[step];
  const [texts, setTexts] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name, kind }) => [name, kind === "moment" ? clockNow() : ""])),
  );
  const taking = useAct<{ batchNo: string }, Record<string, unknown>>(url, {
    onSuccess: () => onDone(t("done", { step: t(`step.${step}`) })),
  });
  const values = fields.map((field) => [field.name, readField(field, texts[field.name] ?? "")] as const);
  const missing = fields.find((_, at) => values[at]?.[1] === null);
  return (
    <ActDialog
      title={t("title", { step: t(`step.${step}`), batchNo: batch.batchNo })}
      act={t(`act.${step}`)}
      {...{ isOpen, onOpenChange }}
      trouble={missing ? t("needs", { field: t(`field.${missing.name}`) }) : null}
      isPending={taking.isPending}
      error={taking.error}
      onAct={() => taking.mutate({ batchNo: batch.batchNo, ...Object.fromEntries(values) })}
    >
      <p>{t(`note.${step}`)}</p>
      {fields.map((field, at) => (
        <Field
          key={field.name}
          field={field}
          value={texts[field.name] ?? ""}
          isFirst={at === 0}
          onChange={(text) => setTexts({ ...texts, [field.name]: text })}
        />
      ))}
    </ActDialog>
  );
}

type FieldProps = { field: StepField; value: string; isFirst: boolean; onChange: (text: string) => void };

function Field({ field: { name, kind }, value, isFirst, onChange }: FieldProps) {
  const t = useTranslations("outbound.path.field");
  const same = { label: t(name), value, onChange, autoFocus: isFirst, isRequired: true } as const;
  if (kind === "words") return <TextArea {...same} maxLength={500} />;
  if (kind === "moment") return <TextField {...same} type="datetime-local" code />;
  return <TextField {...same} maxLength={60} inputMode={kind === "text" ? "text" : "decimal"} code />;
}
