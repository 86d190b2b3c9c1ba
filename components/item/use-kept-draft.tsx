"use client";

import { type SetStateAction, useEffect, useState } from "react";

const nameOf = (of: string) => `guicang.draft.${of}`;

/** Takes what was kept of a draft away: it was submitted. */
export function forgetDraft(of: string): void {
  sessionStorage.removeItem(nameOf(of));
}

/** Whether something was entered into a draft and not submitted yet. */
export function isDraftKept(of: string): boolean {
  return sessionStorage.getItem(nameOf(of)) !== null;
}

/** A draft that this window keeps until it is submitted: a page that is drawn anew, or loaded anew, takes nothing of it. */
export function useKeptDraft<Draft extends object>(of: string, fresh: () => Draft) {
  const [draft, setDraft] = useState(fresh);
  useEffect(() => {
    const kept = sessionStorage.getItem(nameOf(of));
    if (kept) setDraft((before) => ({ ...before, ...JSON.parse(kept) }));
  }, [of]);
  const change = (to: SetStateAction<Draft>) =>
    setDraft((before) => {
      const after = typeof to === "function" ? to(before) : to;
      sessionStorage.setItem(nameOf(of), JSON.stringify(after));
      return after;
    });
  return [draft, change] as const;
}
