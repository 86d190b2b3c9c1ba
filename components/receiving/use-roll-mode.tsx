"use client";

import { keepText, useKeptText } from "#components/ui/use-kept-text";

const name = "guicang.plates";

/** Whether the bench at this machine takes its plates from a pre-printed roll; kept on the machine. */
export function useRollMode(): { isOn: boolean; setOn: (next: boolean) => void } {
  return {
    isOn: useKeptText(name) === "roll",
    setOn: (next) => keepText(name, next ? "roll" : null),
  };
}
