"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { BenchKey } from "#components/scan/bench-key";
import { isIntercepted } from "#components/scan/scan-interceptor";
import type { Band } from "#components/scan/state-band";
import { type CommandActs, useCommandCards } from "#components/scan/use-command-cards";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanWords } from "#components/scan/use-scan-words";
import { useTone } from "#components/scan/use-tone";
import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";
import { isDoubleScan } from "#lib/domain/barcode/double-scan";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";

type PlateScanOptions = {
  userId: string;
  show: (band: Band) => void;
  onPlate: (plate: string, entry: ScanEntry) => void;
  /** Codes beside plates that the bench knows what to do with; false hands one back. */
  onCode?: (code: ScannedCode) => boolean;
  onDigit?: ((digit: number) => void) | undefined;
  hasZero?: boolean;
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
  /** What cards do here beside what the keys do. */
  commands?: CommandActs;
};

/**
 * A bench that works on pieces: a plate opens its piece, everything else that is scanned is named and
 * refused. A plate scanned twice at once is one scan. Returns what takes a code typed by hand.
 */
export function usePlateScan({ userId, show, onPlate, onCode, ...acts }: PlateScanOptions) {
  const t = useTranslations("item.scan");
  const words = useScanWords();
  const tone = useTone(userId);
  const { play } = tone;
  const previous = useRef<{ code: ScannedCode; atMs: number } | null>(null);
  const say = (band: Band) => {
    play(band.tone);
    show(band);
  };
  const cards = useCommandCards({ ...acts, say, onRepeat: () => play("already") });
  const read = (raw: string, entry: ScanEntry) => {
    const code = classifyCode(raw);
    if (code.kind === "command") return cards.take(code.text);
    cards.forget();
    if (code.kind === "plate") {
      const atMs = Date.now();
      const isDouble = isDoubleScan(previous.current, code, atMs);
      previous.current = { code, atMs };
      return isDouble ? play("already") : onPlate(code.plate, entry);
    }
    if (onCode?.(code)) return;
    const refusal = words.codeBand(code, raw);
    if (refusal || code.kind === "refused") return refusal ? say(refusal) : undefined;
    say({ tone: "stop", code: code.text, message: t("notPlate"), next: t("notPlateNext") });
  };
  useScanCapture({
    onScan: read,
    onProblem: (problem) => say(words.problemBand(problem)),
    onDigit: acts.onDigit,
    hasZero: acts.hasZero ?? false,
    keys: acts.keys ?? {},
  });
  return { read: (raw: string) => (isIntercepted(raw) ? undefined : read(raw, "manual")), tone, say };
}
