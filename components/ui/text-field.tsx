"use client";

import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords, fieldStyle, inputStyle } from "#components/ui/field-parts";

type TextFieldProps = Omit<AriaTextFieldProps, "children" | "className"> &
  FieldWords & { placeholder?: string; code?: boolean };

/**
 * One line of text. `code` shows numbers and codes in figures of equal width, without spelling help; one that is not
 * for an amount, a date or a secret takes a scan while its form is open.
 */
export function TextField({ label, hint, error, placeholder, code = false, ...rest }: TextFieldProps) {
  const isForText = rest.type === undefined || rest.type === "text";
  const isForAmount = rest.inputMode === "numeric" || rest.inputMode === "decimal";
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={fieldStyle}>
      <FieldLabel label={label} required={rest.isRequired} />
      <Input
        placeholder={placeholder}
        className={code ? `${inputStyle} code-figures` : inputStyle}
        {...(code && { autoComplete: "off", autoCapitalize: "off", spellCheck: false })}
        {...(code && isForText && !isForAmount && { "data-code-field": "" })}
      />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}
