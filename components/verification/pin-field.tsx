"use client";

import type { RefObject } from "react";
import { Input, TextField } from "react-aria-components";
import { FieldLabel, FieldNotes, fieldStyle, inputStyle } from "#components/ui/field-parts";

type PinFieldProps = {
  label: string;
  hint: string;
  value: string;
  onChange: (pin: string) => void;
  /** For who moves the focus there. */
  field?: RefObject<HTMLInputElement | null>;
  /** It is all that is left to enter when its form opens. */
  autoFocus?: boolean;
};

/** The officer's PIN, by keyboard or keypad; no password manager offers to keep it. */
export function PinField({ label, hint, value, onChange, field, autoFocus = false }: PinFieldProps) {
  return (
    <TextField
      type="password"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      autoFocus={autoFocus}
      value={value}
      onChange={(text) => onChange(text.replace(/\D/g, ""))}
      className={fieldStyle}
    >
      <FieldLabel label={label} required />
      <Input ref={field} className={`${inputStyle} code-figures h-12 text-title tracking-[0.4em]`} />
      <FieldNotes hint={hint} />
    </TextField>
  );
}
