"use client";

import { useRef, useState } from "react";
import { atQueue } from "#components/scan/at-queue";
import type { BenchKey } from "#components/scan/bench-key";
import type { QueuedScan, ScanRequest, SettledScan } from "#components/scan/queued-scan";
import { isIntercepted } from "#components/scan/scan-interceptor";
import {
  type EndedScan,
  emptyTally,
  gravest,
  missedAmong,
  talliedTogether,
  untallied,
} from "#components/scan/scan-tally";
import type { Band } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { type CommandActs, useCommandCards } from "#components/scan/use-command-cards";
import { useLabelCodes } from "#components/scan/use-label-codes";
import { useMissed } from "#components/scan/use-missed";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanQueue } from "#components/scan/use-scan-queue";
import { useScanWords } from "#components/scan/use-scan-words";
import { useSignOff } from "#components/scan/use-sign-off";
import { useTone } from "#components/scan/use-tone";
import { useUnreadWords } from "#components/scan/use-unread-words";
import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";
import { isDoubleScan, waitsForPlate } from "#lib/domain/barcode/double-scan";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { ApiError } from "#lib/http/fetch-json";

type BenchScanOptions<Answer> = {
  bench: string;
  userId: string;
  isOn?: boolean;
  /** Codes the bench acts on by itself: true when it did. */
  onCode?: (code: ScannedCode, entry: ScanEntry) => boolean;
  /** The form of the code that the bench waits for, where a label may bear others beside it. */
  expects?: (code: ScannedCode) => boolean;
  /** How many scans may go in one request, where none of them depends on the answer to another. */
  atOnce?: number;
  toRequest: (scan: QueuedScan) => ScanRequest;
  /** Takes the server's word into the bench's state and says it on the band. */
  onAnswer: (scan: QueuedScan, answer: Answer) => Band;
  onRefused: (scan: QueuedScan, error: ApiError) => Band;
  /** Told once after one or more answers: what the screen shows is stale. */
  onSettled?: () => void;
  /** Told of scans as the band told their end. */
  onEnded?: (ended: readonly EndedScan[]) => void;
  onDigit?: ((digit: number) => void) | undefined;
  keys?: Keys;
  /** What cards do here beside what the keys do. */
  commands?: CommandActs;
};

/**
 * A whole scanning bench: capture, reading, refusing nonsense at once, the ordered queue, band and tones.
 * A scan shows as pending until the server's word, and only `onAnswer` can make it green.
 */
export function useBenchScan<Answer>(options: BenchScanOptions<Answer>) {
  const verdicts = useVerdicts(options.bench, options.userId);
  const { show, say, settle, tone } = verdicts;
  const words = useScanWords();
  const withUnread = useUnreadWords();
  const previous = useRef<{ code: ScannedCode; atMs: number } | null>(null);

  const queue = useScanQueue<Answer>({
    bench: options.bench,
    userId: options.userId,
    toRequest: options.toRequest,
    atOnce: options.atOnce ?? 1,
    onSettled: (settled) => {
      const ended = settled.map((one) => ({ scan: one.scan, band: bandOf(one) }));
      options.onSettled?.();
      options.onEnded?.(ended);
      settle(ended, queue.pending);
    },
  });

  function bandOf({ scan, verdict }: SettledScan<Answer>): Band {
    if (verdict.ok) return withUnread(classifyCode(scan.text), options.onAnswer(scan, verdict.answer));
    if (!(verdict.error instanceof ApiError)) throw verdict.error;
    return options.onRefused(scan, verdict.error);
  }

  const signOff = useSignOff(queue, say);
  const label = useLabelCodes(options.expects, (raw, readAt) => take(raw, "scanner", readAt));

  const cards = useCommandCards({ ...options, say, onRepeat: () => tone.play("already") });

  function take(raw: string, entry: ScanEntry, atMs: number) {
    const code = classifyCode(raw);
    if (code.kind === "command") return cards.take(code.text);
    cards.forget();
    const refusal = words.codeBand(code, raw);
    if (refusal || code.kind === "refused") return refusal ? say(refusal) : undefined;
    const isDouble = isDoubleScan(previous.current, code, atMs);
    previous.current = { code, atMs };
    if (isDouble) return tone.play("already");
    if (options.onCode?.(code, entry)) return;
    const waiting = queue.pending.map(({ text }) => text);
    if (waitsForPlate(code, waiting)) return say(words.unplatedBand(code.text));
    show({ tone: "pending", code: code.text });
    queue.add(code.text, entry);
  }

  useScanCapture({
    isOn: options.isOn ?? true,
    onScan: (raw, entry, at) => (entry === "scanner" ? label.offer(raw, at) : take(raw, entry, at)),
    onProblem: (problem) => say(words.problemBand(problem)),
    onDigit: options.onDigit && afterwardsMeant(options.onDigit),
    keys: mapKeys(options.keys ?? {}, afterwardsMeant),
  });

  /** Who pressed a key since then scans an equal code on purpose. */
  function afterwardsMeant<Given extends unknown[]>(act: (...given: Given) => void) {
    return (...given: Given) => {
      previous.current = null;
      act(...given);
    };
  }

  return {
    ...verdicts,
    band: atQueue(verdicts.band, queue),
    queue,
    signOff,
    passedOver: label.passedOver,
    whenAnswered: signOff.whenAnswered,
    /** Takes back what was scanned last, or says that nothing is there to take back. */
    takeBack: (made: string | null, act: (made: string) => void) =>
      signOff.whenAnswered(() => (made === null ? say(words.nothingBand()) : act(made))),
    takeManual: (text: string) => (isIntercepted(text) ? undefined : take(text, "manual", performance.now())),
    /** Takes back what a scan made. Scanned again at once it is no double. */
    undo: (made: string) => {
      previous.current = null;
      verdicts.undo(made);
    },
  };
}

type Keys = Readonly<Partial<Record<BenchKey, () => void>>>;

function mapKeys(keys: Keys, to: (act: () => void) => () => void): Keys {
  return Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, to(act)]));
}

/** What the bench shows and sounds, and the last scan as it ended. */
function useVerdicts(bench: string, userId: string) {
  const { band, show, clear } = useBand();
  const tone = useTone(userId);
  const [tally, setTally] = useState(emptyTally);
  const { missed, add, seen } = useMissed(bench, userId);

  function say(next: Band) {
    show(next);
    tone.play(next.tone);
  }

  function settle(ended: readonly EndedScan[], pending: readonly QueuedScan[]) {
    const shown = gravest(ended);
    if (shown) say(shown.band);
    add(missedAmong(ended, pending));
    setTally((before) => talliedTogether(before, ended));
  }

  const undo = (made: string) => setTally((before) => untallied(before, made));
  const { last, takenIn } = tally;
  return { band, show, say, clear, settle, undo, tone, last, session: takenIn.length, missed, seen };
}
