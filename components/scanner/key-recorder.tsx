import { textFieldOf } from "#components/scan/field-snapshot";
import type { RawKey } from "#lib/domain/barcode/scanner-check";

/* Longer than any gap a bench bears, so that a scanner that is too slow is still heard as one scan. */
const idleMs = 300;
const keysAtLeast = 4;
/* Keys that wait behind a busy page come before a timer that is late waits once more. */
const lateMs = 50;

export type KeyRecorderHandlers = {
  onKeys: (keys: readonly RawKey[]) => void;
  /** Enter or Escape pressed alone. */
  onLone: (key: "Enter" | "Escape") => void;
};

/** Records whole scans key by key, as the browser reports them, until the returned function is called. */
export function attachKeyRecorder({ onKeys, onLone }: KeyRecorderHandlers): () => void {
  let keys: RawKey[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const finish = () => {
    const run = keys;
    keys = [];
    const lone = run.length === 1 ? run[0]?.key : undefined;
    if (run.length >= keysAtLeast) onKeys(run);
    else if (lone === "Enter" || lone === "Escape") onLone(lone);
  };
  const ring = (dueAt: number) => {
    if (performance.now() - dueAt <= lateMs) finish();
    else timer = setTimeout(finish, lateMs);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (textFieldOf(event.target) || event.altKey || event.metaKey || event.repeat) return;
    // Keys that waited behind a busy page tell by their own time whether they belong together.
    if (event.timeStamp - (keys.at(-1)?.at ?? event.timeStamp) > idleMs) finish();
    const isPressingFocus =
      keys.length === 0 && event.target !== document.body && /^(Enter| |Tab)$/.test(event.key);
    const isOfBrowser = keys.length === 0 && /^(Tab|F\d+)$/.test(event.key);
    if (isPressingFocus || isOfBrowser) return;
    if (keys.length > 0) event.preventDefault();
    const composing = event.isComposing || event.keyCode === 229;
    keys.push({ key: event.key, at: event.timeStamp, ctrl: event.ctrlKey, composing });
    clearTimeout(timer);
    timer = setTimeout(() => ring(event.timeStamp + idleMs), idleMs);
  };
  document.addEventListener("keydown", onKeyDown, { capture: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener("keydown", onKeyDown, { capture: true });
  };
}
