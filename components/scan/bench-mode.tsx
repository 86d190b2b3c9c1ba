import { useSyncExternalStore } from "react";

/** What a scan does at this machine: the desk's work, or nothing but look up. */
export type BenchMode = "work" | "inquiry";

const key = "guicang.mode";
const listeners = new Set<() => void>();

let isHelpOpen = false;

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The mode of this window; a reload keeps it, because a mode is left by an act of its own and never by itself. */
export function benchMode(): BenchMode {
  return sessionStorage.getItem(key) === "inquiry" ? "inquiry" : "work";
}

/** Goes to the other mode. */
export function switchMode() {
  sessionStorage.setItem(key, benchMode() === "work" ? "inquiry" : "work");
  tell();
}

/** Opens or shuts the list of keys and cards. */
export function showHelp(isOpen: boolean) {
  isHelpOpen = isOpen;
  tell();
}

/** The mode and the help of this window, for what draws them. */
export function useBenchMode(): { mode: BenchMode; isHelpOpen: boolean } {
  const mode = useSyncExternalStore<BenchMode>(subscribe, benchMode, () => "work");
  const open = useSyncExternalStore(
    subscribe,
    () => isHelpOpen,
    () => false,
  );
  return { mode, isHelpOpen: open };
}
