"use client";

import { useSyncExternalStore } from "react";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import { benchOf } from "#lib/domain/bench";

const name = "guicang.bench";

/**
 * The name of the bench this screen stands on, kept on this machine. A machine counts as unnamed only once it was
 * looked at, so that no page begins by asking for a name that is there.
 */
export function useBenchName(): [bench: string, rename: (bench: string) => void, isNamed: boolean] {
  const { bench, isNamed } = benchOf(useKeptText(name));
  const isLookedAt = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return [bench, (next) => keepText(name, next), isNamed || !isLookedAt];
}
