"use client";

import { useTranslations } from "next-intl";
import { useRefusalWords } from "#components/item/use-refusal-words";
import type { BenchKey } from "#components/scan/bench-key";
import type { QueuedScan, ScanRequest } from "#components/scan/queued-scan";
import type { EndedScan } from "#components/scan/scan-tally";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import type { CommandActs } from "#components/scan/use-command-cards";
import { isOwnCode } from "#lib/domain/barcode/label-codes";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import type { ApiError } from "#lib/http/fetch-json";

type PlateQueueOptions<Answer> = {
  bench: string;
  userId: string;
  isOn?: boolean;
  atOnce?: number;
  toRequest: (plate: string, entry: ScanEntry) => ScanRequest;
  onAnswer: (answer: Answer) => Band;
  onSettled?: () => void;
  onEnded?: (ended: readonly EndedScan[]) => void;
  onDigit?: ((digit: number) => void) | undefined;
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
  commands?: CommandActs;
};

/** A bench at which plates alone are scanned: each goes to the server in its turn, each refusal is told with what to do. */
export function usePlateQueue<Answer>({ toRequest, onAnswer, ...options }: PlateQueueOptions<Answer>) {
  const t = useTranslations("outbound.scan");
  const words = useRefusalWords();
  const next = (code: string) => (t.has(`next.${code}`) ? t(`next.${code}`) : t("next.other"));

  return useBenchScan<Answer>({
    ...options,
    expects: isOwnCode,
    toRequest: (scan) => toRequest(scan.text, scan.entry),
    onAnswer: (_: QueuedScan, answer: Answer) => onAnswer(answer),
    onRefused: (scan: QueuedScan, error: ApiError) => ({
      tone: "stop",
      code: scan.text,
      message: words(error),
      next: next(error.code),
    }),
  });
}
