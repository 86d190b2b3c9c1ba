"use client";

import { useRef, useState } from "react";
import type { BenchKey } from "#components/scan/bench-key";
import type { QueuedScan, ScanRequest } from "#components/scan/scan-queue";
import { emptyTally, tallied, untallied } from "#components/scan/scan-tally";
import type { Band } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanQueue } from "#components/scan/use-scan-queue";
import { useScanWords } from "#components/scan/use-scan-words";
import { useTone } from "#components/scan/use-tone";
import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";
import { isDoubleScan } from "#lib/domain/barcode/double-scan";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import type { ApiError } from "#lib/http/fetch-json";

type BenchScanOptions<Answer> = {
  bench: string;
  userId: string;
  isOn?: boolean;
  /** Codes the bench acts on by itself, such as a command card: true when it did. */
  onCode?: (code: ScannedCode, entry: ScanEntry) => boolean;
  toRequest: (scan: QueuedScan) => ScanRequest;
  /** Takes the server's word into the bench's state and says it on the band. */
  onAnswer: (scan: QueuedScan, answer: Answer) => Band;
  onRefused: (scan: QueuedScan, error: ApiError) => Band;
  onDigit?: ((digit: number) => void) | undefined;
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
};

/**
 * A whole scanning bench: capture, reading, refusing nonsense at once, the ordered queue, band and tones.
 * A scan shows as pending until the server's word, and only `onAnswer` can make it green.
 */
export function useBenchScan<Answer>(options: BenchScanOptions<Answer>) {
  const verdicts = useVerdicts(options.userId);
  const { show, say, settle, tone } = verdicts;
  const words = useScanWords();
  const previous = useRef<{ code: ScannedCode; atMs: number } | null>(null);

  const queue = useScanQueue<Answer>({
    bench: options.bench,
    userId: options.userId,
    toRequest: options.toRequest,
    onAnswer: (scan, answer) => settle(scan, options.onAnswer(scan, answer)),
    onRefused: (scan, error) => settle(scan, options.onRefused(scan, error)),
  });

  function take(raw: string, entry: ScanEntry) {
    const code = classifyCode(raw);
    const refusal = words.codeBand(code, raw);
    if (refusal || code.kind === "refused") return refusal ? say(refusal) : undefined;
    const atMs = Date.now();
    const isDouble = isDoubleScan(previous.current, code, atMs);
    previous.current = { code, atMs };
    if (isDouble) return tone.play("already");
    if (options.onCode?.(code, entry)) return;
    show({ tone: "pending", code: code.text });
    queue.add(code.text, entry);
  }

  useScanCapture({
    isOn: options.isOn ?? true,
    onScan: take,
    onProblem: (problem) => say(words.problemBand(problem)),
    onDigit: options.onDigit,
    keys: options.keys ?? {},
  });

  return {
    ...verdicts,
    queue,
    takeManual: (text: string) => take(text, "manual"),
    /** Takes back what a scan made. Scanned again at once it is no double. */
    undo: (made: string) => {
      previous.current = null;
      verdicts.undo(made);
    },
  };
}

/** What the bench shows and sounds, and the last scan as it ended. */
function useVerdicts(userId: string) {
  const { band, show, clear } = useBand();
  const tone = useTone(userId);
  const [tally, setTally] = useState(emptyTally);

  function say(next: Band) {
    show(next);
    if (next.tone !== "ready" && next.tone !== "pending") tone.play(next.tone);
  }

  function settle(scan: QueuedScan, next: Band) {
    say(next);
    setTally((before) => tallied(before, scan, next));
  }

  const undo = (made: string) => setTally((before) => untallied(before, made));
  return { band, show, say, clear, settle, undo, tone, last: tally.last, session: tally.takenIn.length };
}
