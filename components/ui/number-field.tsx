"use client";

import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords, fieldStyle, inputStyle } from "#components/ui/field-parts";

type NumberFieldProps = Omit<AriaProps, "children" | "className"> & FieldWords & { unit?: string };

const stepStyle =
  "h-8 w-8 border border-line-strong bg-surface-2 text-ink hover:bg-surface-3 data-disabled:text-ink-3";

/** A figure: right-aligned, with its unit in a lighter tone and steps for the thumb. */
export function NumberField({ label, hint, error, unit, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={Boolean(error) || rest.isInvalid} className={fieldStyle}>
      <FieldLabel label={label} required={rest.isRequired} />
      <Group className="flex items-center">
        <Button slot="decrement" className={`${stepStyle} rounded-s-md border-e-0`}>
          −
        </Button>
        <Input className={`${inputStyle} code-figures rounded-none text-end`} />
        <Button slot="increment" className={`${stepStyle} rounded-e-md border-s-0`}>
          +
        </Button>
        {unit && <span className="ms-2 whitespace-nowrap text-ink-3">{unit}</span>}
      </Group>
      <FieldNotes hint={hint} error={error} />
    </AriaNumberField>
  );
}
