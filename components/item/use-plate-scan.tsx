"use client";

import { useTranslations } from "next-intl";
import type { BenchKey } from "#components/scan/bench-key";
import { isIntercepted } from "#components/scan/scan-interceptor";
import type { Band } from "#components/scan/state-band";
import { type CommandActs, useCommandCards } from "#components/scan/use-command-cards";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useTone } from "#components/scan/use-tone";
import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";

type PlateScanOptions = {
  userId: string;
  show: (band: Band) => void;
  onPlate: (plate: string) => void;
  /** Codes beside plates that the bench knows what to do with; false hands one back. */
  onCode?: (code: ScannedCode) => boolean;
  onDigit?: ((digit: number) => void) | undefined;
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
  /** What cards do here beside what the keys do. */
  commands?: CommandActs;
};

/**
 * A bench that works on pieces: a plate opens its piece, everything else that is scanned is named and
 * refused. Returns what takes a code typed by hand.
 */
export function usePlateScan({ userId, show, onPlate, onCode, ...acts }: PlateScanOptions) {
  const t = useTranslations("scan");
  const words = useTranslations("item.scan");
  const { play } = useTone(userId);
  const stop = (band: Omit<Band, "tone">) => {
    play("stop");
    show({ tone: "stop", ...band });
  };
  const cards = useCommandCards({
    ...acts,
    say: (band) => {
      play(band.tone === "stop" ? "stop" : "attention");
      show(band);
    },
    onRepeat: () => play("already"),
  });
  const read = (raw: string) => {
    const code = classifyCode(raw);
    if (code.kind === "command") return cards.take(code.text);
    cards.forget();
    if (code.kind === "plate") return onPlate(code.plate);
    if (onCode?.(code)) return;
    if (code.kind === "refused") {
      const { reason } = code;
      return stop({
        message: t(`refused.${reason}.message`, { length: raw.length }),
        next: t(`refused.${reason}.next`),
      });
    }
    if (code.kind === "foreignPlate") {
      const { reason, text } = code;
      return stop({
        code: text,
        message: t(`foreignPlate.${reason}.message`),
        next: t(`foreignPlate.${reason}.next`),
      });
    }
    stop({ code: code.text, message: words("notPlate"), next: words("notPlateNext") });
  };
  useScanCapture({
    onScan: read,
    onProblem: (problem) =>
      stop({ message: t(`problem.${problem}.message`), next: t(`problem.${problem}.next`) }),
    onDigit: acts.onDigit,
    keys: acts.keys ?? {},
  });
  return { read: (raw: string) => (isIntercepted(raw) ? undefined : read(raw)), play };
}
