"use client";

import { TextArea as AriaTextArea, TextField, type TextFieldProps } from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords, fieldStyle, inputStyle } from "#components/ui/field-parts";

type TextAreaProps = Omit<TextFieldProps, "children" | "className"> &
  FieldWords & { placeholder?: string; rows?: number };

/** Some lines of text, as long as what is written in them. */
export function TextArea({ label, hint, error, placeholder, rows = 3, ...rest }: TextAreaProps) {
  return (
    <TextField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={fieldStyle}>
      <FieldLabel label={label} required={rest.isRequired} />
      <AriaTextArea
        placeholder={placeholder}
        rows={rows}
        className={`${inputStyle} field-sizing-content h-auto py-1.5`}
      />
      <FieldNotes hint={hint} error={error} />
    </TextField>
  );
}
