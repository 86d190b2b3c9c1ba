"use client";

import { useCallback, useMemo } from "react";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import { emptyHand, type Hand } from "#lib/domain/put-away-hand";

/** What a person has in hand at this machine; kept, so that a reload takes nothing out of it. */
export function useKeptHand(userId: string) {
  const key = `guicang.hand.${userId}`;
  const kept = useKeptText(key);
  const hand = useMemo(() => readHand(kept), [kept]);
  const keep = useCallback((next: Hand) => keepText(key, JSON.stringify(next)), [key]);
  /** As it is at this moment, for scans that come faster than the screen. */
  const now = useCallback(() => readHand(localStorage.getItem(key)), [key]);
  return { hand, keep, now };
}

function readHand(kept: string | null): Hand {
  if (kept === null) return emptyHand;
  try {
    return { ...emptyHand, ...JSON.parse(kept) };
  } catch {
    return emptyHand;
  }
}
