import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { fieldTrouble } from "#components/ui/field-trouble";

/** What every field has: a label above, a hint, and what is wrong with its value. */
export type FieldWords = { label: string; hint?: ReactNode; error?: string | null };

export const inputStyle =
  "h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-desk text-ink placeholder:text-ink-3 data-disabled:border-dashed data-disabled:text-ink-3 data-invalid:border-stop data-invalid:border-2";

export const fieldStyle = "flex min-w-0 flex-col gap-1.5";

/** The label line of a field; a required field is marked for the eye, its control says it for itself. */
export function FieldLabel({ label, required = false }: { label: string; required?: boolean }) {
  return (
    <Label className="font-medium">
      {label}
      {required && (
        <span aria-hidden="true" className="ms-1 text-stop">
          *
        </span>
      )}
    </Label>
  );
}

/** Below a field: its hint and, when the value will not do, why, in our words instead of the browser's. */
export function FieldNotes({ hint, error }: { hint?: ReactNode; error?: string | null }) {
  const t = useTranslations("common.field");
  const why = (validity: ValidityState) => {
    const trouble = fieldTrouble(validity);
    return trouble && t(trouble);
  };
  return (
    <>
      {hint && (
        <Text slot="description" className="text-fine text-ink-2">
          {hint}
        </Text>
      )}
      <FieldError className="text-fine text-stop">
        {({ validationDetails, defaultChildren }) => error ?? why(validationDetails) ?? defaultChildren}
      </FieldError>
    </>
  );
}
