"use client";

import { keepText, useKeptText } from "#components/ui/use-kept-text";

const name = "guicang.bench";
const first = "1";

/** The name of the bench this screen stands on, kept on this machine. */
export function useBenchName(): [bench: string, rename: (bench: string) => void] {
  return [useKeptText(name) ?? first, (next) => keepText(name, next)];
}
