"use client";

import {
  Select as AriaSelect,
  Button,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords, fieldStyle, inputStyle } from "#components/ui/field-parts";

type Option<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = FieldWords & {
  options: readonly Option<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
};

/** One of a list that is too long for cards. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, options, value, onChange, placeholder, ...rest } = props;
  const choose = (key: Key | null) => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={choose}
      isInvalid={Boolean(error)}
      placeholder={placeholder}
      className={fieldStyle}
    >
      <FieldLabel label={label} required={rest.isRequired} />
      <Button className={`${inputStyle} flex items-center gap-2 text-start`}>
        <SelectValue className="grow truncate data-placeholder:text-ink-3" />
        <span aria-hidden="true" className="text-ink-3">
          ▾
        </span>
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className="min-w-(--trigger-width) rounded-md bg-surface py-1 shadow-raised">
        <ListBox items={options} className="max-h-80 overflow-auto outline-none">
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="flex h-8 cursor-default items-center gap-2 px-3 data-focused:bg-surface-3 data-selected:font-medium data-selected:text-accent"
            >
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
