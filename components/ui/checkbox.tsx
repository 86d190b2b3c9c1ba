"use client";

import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";
import { KeyHint } from "#components/ui/key-hint";

type CheckboxProps = Omit<AriaCheckboxProps, "children" | "className"> & {
  keyHint?: string;
  children: ReactNode;
};

/** Yes or no; on a bench a number key does the same. */
export function Checkbox({ keyHint, children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="group flex min-h-8 items-center gap-2 data-disabled:text-ink-3">
      <span
        aria-hidden="true"
        className="flex size-5 shrink-0 items-center justify-center rounded-sm border border-line-strong bg-surface group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-transparent group-data-selected:bg-accent group-data-selected:text-on-accent"
      >
        <svg
          viewBox="0 0 16 16"
          width="14"
          height="14"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          aria-hidden="true"
        >
          <path d="M3 8.5 6.5 12 13 4.5" className="invisible group-data-selected:visible" />
        </svg>
      </span>
      {children}
      {keyHint && <KeyHint keys={keyHint} />}
    </AriaCheckbox>
  );
}
