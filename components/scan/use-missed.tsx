"use client";

import type { LastScan } from "#components/scan/last-scan-card";
import { keepText, useKeptText } from "#components/ui/use-kept-text";

/** Older ones are told by the queue's own trouble, not by a list that nobody reads to its end. */
const keptAtMost = 100;

/**
 * What a person's bench has no band for any more and nobody has seen to yet: kept on this machine, so that neither a
 * reload nor another tab loses it.
 */
export function useMissed(bench: string, userId: string) {
  const name = `guicang.missed.${bench}.${userId}`;
  const missed = readKept(useKeptText(name));
  return {
    missed,
    /** Adds to what is kept now, also by another tab since this one was drawn. */
    add(more: readonly LastScan[]) {
      if (more.length === 0) return;
      const all = [...readKept(localStorage.getItem(name)), ...more].slice(-keptAtMost);
      keepText(name, JSON.stringify(all));
    },
    /** Takes out what was seen to of one code. */
    drop(text: string) {
      const kept = readKept(localStorage.getItem(name));
      const others = kept.filter((row) => row.text !== text);
      if (others.length < kept.length) keepText(name, others.length > 0 ? JSON.stringify(others) : null);
    },
    seen: () => keepText(name, null),
  };
}

function readKept(text: string | null): LastScan[] {
  if (text === null) return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isWritten) : [];
  } catch {
    return [];
  }
}

/** Words only: what a page drew itself is not kept. */
function isWritten(row: unknown): row is LastScan {
  return typeof row === "object" && row !== null && "title" in row && typeof row.title === "string";
}
