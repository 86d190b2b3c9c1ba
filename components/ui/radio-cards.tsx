"use client";

import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldWords, fieldStyle } from "#components/ui/field-parts";
import { KeyHint } from "#components/ui/key-hint";

type RadioCard<Value extends string> = {
  value: Value;
  label: ReactNode;
  note?: ReactNode;
  mark?: ReactNode;
  keyHint?: string;
  isDisabled?: boolean;
};

type RadioCardsProps<Value extends string> = FieldWords & {
  cards: readonly RadioCard<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string;
  columns?: 1 | 2 | 3;
  isRequired?: boolean;
  isDisabled?: boolean;
};

const columnStyle = { 1: "grid-cols-1", 2: "grid-cols-2", 3: "grid-cols-3" } as const;

/** One of a few, each big enough for a glove and marked with the number key that picks it. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, hint, error, cards, value, onChange, columns = 1, ...rest } = props;
  const choose = (chosen: string) => {
    const card = cards.find((each) => each.value === chosen);
    if (card) onChange(card.value);
  };
  return (
    <RadioGroup {...rest} value={value} onChange={choose} isInvalid={Boolean(error)} className={fieldStyle}>
      <FieldLabel label={label} required={rest.isRequired} />
      <div className={`grid gap-2 ${columnStyle[columns]}`}>
        {cards.map((card) => (
          <Card key={card.value} card={card} />
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  );
}

function Card<Value extends string>({ card }: { card: RadioCard<Value> }) {
  return (
    <Radio
      value={card.value}
      isDisabled={card.isDisabled}
      className="flex min-h-12 items-center gap-3 rounded-md border border-line-strong bg-surface px-3 py-2 text-bench hover:bg-surface-2 data-disabled:border-dashed data-disabled:text-ink-3 data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent data-selected:border-accent data-selected:bg-accent-soft data-selected:shadow-[inset_0_0_0_1px_var(--color-accent)]"
    >
      {card.mark}
      <span className="min-w-0 grow">
        {card.label}
        {card.note && <span className="block text-fine text-ink-2">{card.note}</span>}
      </span>
      {card.keyHint && <KeyHint keys={card.keyHint} />}
    </Radio>
  );
}
