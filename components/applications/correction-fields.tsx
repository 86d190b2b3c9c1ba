"use client";

import { useTranslations } from "next-intl";
import { TextField } from "#components/ui/text-field";
import { type CorrectableField, type Correction, checkCorrection } from "#lib/domain/correction";

export type TypedFields = Partial<Record<CorrectableField, string>>;

type CorrectionFieldsProps = {
  fields: readonly CorrectableField[];
  typed: TypedFields;
  onType: (typed: TypedFields) => void;
};

/** Fields of the application to be written otherwise, each checked by customs' own table as it is typed. */
export function CorrectionFields({ fields, typed, onType }: CorrectionFieldsProps) {
  const t = useTranslations("applications.correction.field");
  const reasons = useTranslations("import.reason");
  const problems = checkCorrection(givenOf(typed));
  const errorOf = (field: CorrectableField) => {
    const found = problems.find((problem) => problem.field === field);
    return found && reasons(found.reason, found.params);
  };
  return (
    <div className="grid grid-cols-2 gap-3">
      {fields.map((field) => (
        <TextField
          key={field}
          label={t(field)}
          value={typed[field] ?? ""}
          onChange={(value) => onType({ ...typed, [field]: value })}
          error={errorOf(field)}
        />
      ))}
    </div>
  );
}

/** What was typed at all; an empty field stays as it is. */
export function givenOf(typed: TypedFields): Correction {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ""));
}
