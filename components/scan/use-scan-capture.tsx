"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import type { BenchKey } from "#components/scan/bench-key";
import { benchMode, showHelp, switchMode } from "#components/scan/bench-mode";
import { fillField, formFocus } from "#components/scan/form-focus";
import { attachScanCapture } from "#components/scan/scan-capture";
import { isBenchShut, isIntercepted } from "#components/scan/scan-interceptor";
import { useAffixes } from "#components/scan/use-affixes";
import { withoutAffixes } from "#lib/domain/barcode/affixes";
import type { BurstEvent } from "#lib/domain/barcode/burst-state";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { isFieldScanAgain, scanOverForm } from "#lib/domain/barcode/scan-over-form";

/**
 * Why a read did not become a code: Chinese input was on, it was cut in two, it came too slowly, a form lies over the
 * bench, or the form's field cannot hold it.
 */
export type ScanProblem = "ime" | "torn" | "overrun" | "form_open" | "does_not_fit";

type ScanCaptureOptions = {
  /** Off while the bench cannot take codes at all. */
  isOn?: boolean;
  /** The raw text of a scan or a paste, and when it was made; read it with `classifyCode`. */
  onScan: (raw: string, entry: ScanEntry, at: number) => void;
  onProblem: (problem: ScanProblem) => void;
  /** Given while a question is open: a digit pressed alone answers it, unless a form lies over it. */
  onDigit?: ((digit: number) => void) | undefined;
  /** Whether 0 is an answer as well, at a bench whose nine other digits all have their meaning. */
  hasZero?: boolean;
  /** Keys the bench acts on; those left out do what the browser does. None acts while a scan only looks up. */
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
};

/**
 * Catches every scan on the page, wherever the focus is, and gives back what it would have spoiled. What a camera
 * reads is a scan. While a form lies over the bench a scan fills its field for codes or nothing.
 */
export function useScanCapture({ isOn = true, onScan, onProblem, onDigit, ...acts }: ScanCaptureOptions) {
  const { hasZero = false, keys = {} } = acts;
  const affixes = useAffixes(isOn);
  const filled = useRef<{ text: string; atMs: number } | null>(null);
  const take = (raw: string, entry: ScanEntry, at: number) => {
    if (isIntercepted(raw)) return;
    const goal = scanOverForm(raw, formFocus());
    if (goal.to === "bench") onScan(raw, entry, at);
    else if (goal.to === "nothing") onProblem(goal.why);
    else fill(goal.text);
  };
  const fill = (text: string) => {
    const atMs = Date.now();
    const isAgain = isFieldScanAgain(filled.current, text, atMs);
    filled.current = { text, atMs };
    if (!isAgain) fillField(text);
  };
  const onBurst = useEffectEvent((event: BurstEvent, at: number) => {
    if (event.type === "scan") take(withoutAffixes(event.text, affixes), "scanner", at);
    else if (event.type !== "answer") onProblem(event.type);
    else if (isBenchShut()) return;
    else if (event.key === "?") showHelp(true);
    else if (benchMode() === "work") onDigit?.(Number(event.key));
  });
  const onPaste = useEffectEvent((line: string) => take(line, "paste", performance.now()));
  const onSeen = useEffectEvent((code: string) => take(code, "scanner", performance.now()));
  const onKey = useEffectEvent((key: BenchKey) => {
    if (isBenchShut()) return false;
    if (key === "inquiry") switchMode();
    else if (benchMode() === "work") keys[key]?.();
    return key === "inquiry" || keys[key] !== undefined;
  });
  const answers = useEffectEvent(() => {
    if (!onDigit || formFocus() !== null) return "?";
    return hasZero ? "0123456789?" : "123456789?";
  });
  const sentAround = useEffectEvent(() => affixes);

  useEffect(() => {
    if (!isOn) return;
    return attachScanCapture({
      onBurst: (event, at) => onBurst(event, at),
      onPaste: (line) => onPaste(line),
      onSeen: (code) => onSeen(code),
      onKey: (key) => onKey(key),
      answers: () => answers(),
      affixes: () => sentAround(),
    });
  }, [isOn]);
}
