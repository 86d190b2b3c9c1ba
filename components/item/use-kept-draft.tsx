"use client";

import { type SetStateAction, useCallback, useState, useSyncExternalStore } from "react";
import { createKeptDrafts } from "#components/item/kept-drafts";

const drafts = createKeptDrafts();

/** Takes what was kept of a draft away: it was accepted. */
export function forgetDraft(of: string): void {
  void drafts.forget(of);
}

/** Whether something was entered into a draft that is not accepted yet, as far as this page has read it. */
export function isDraftKept(of: string): boolean {
  return drafts.of(of) !== undefined;
}

/**
 * A draft that this machine keeps until it is accepted: a page that is drawn or loaded anew, and a tab that is closed,
 * take nothing of it.
 */
export function useKeptDraft<Draft extends object>(of: string, fresh: () => Draft) {
  const [blank] = useState(fresh);
  const watch = useCallback((listener: () => void) => drafts.watch(of, listener), [of]);
  const kept = useSyncExternalStore(
    watch,
    () => drafts.of(of),
    () => undefined,
  );
  const change = (to: SetStateAction<Draft>) => {
    const before: Draft = { ...blank, ...drafts.of(of) };
    drafts.enter(of, changedIn(before, typeof to === "function" ? to(before) : to));
  };
  const draft: Draft = { ...blank, ...kept };
  return [draft, change] as const;
}

function changedIn<Draft extends object>(before: Draft, after: Draft): object {
  const fields = Object.entries(after);
  return Object.fromEntries(fields.filter(([name, value]) => before[name as keyof Draft] !== value));
}
