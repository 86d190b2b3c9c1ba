"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { newScanKey } from "#components/scan/new-scan-key";
import {
  createScanQueue,
  type QueuedScan,
  type ScanQueue,
  type ScanQueueState,
  type ScanRequest,
} from "#components/scan/scan-queue";
import { createScanStore } from "#components/scan/scan-store";
import { scanTrouble } from "#components/scan/scan-trouble";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { ApiError, postJson } from "#lib/http/fetch-json";

type ScanQueueOptions<Answer> = {
  bench: string;
  userId: string;
  /** Where the scan goes, asked at its turn, with every earlier answer already in the bench's state. */
  toRequest: (scan: QueuedScan) => ScanRequest;
  onAnswer: (scan: QueuedScan, answer: Answer) => void;
  onRefused: (scan: QueuedScan, error: ApiError) => void;
};

/**
 * The scans of one bench on their way to the server, in order and across reloads. `add` never waits; only
 * `onAnswer` may turn the band green. `wake` sends at once after a new sign-in.
 */
export function useScanQueue<Answer>({ bench, userId, ...options }: ScanQueueOptions<Answer>) {
  const queue = useRef<ScanQueue | null>(null);
  const lastOrder = useRef(0);
  const [state, setState] = useState<ScanQueueState>({ pending: [], trouble: "none", isKept: true });
  const toRequest = useEffectEvent(options.toRequest);
  /* The next scan's request must see what this answer changed, so the screen takes it in first. */
  const onAnswer = useEffectEvent((scan: QueuedScan, answer: Answer) =>
    flushSync(() => options.onAnswer(scan, answer)),
  );
  const onRefused = useEffectEvent((scan: QueuedScan, error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    flushSync(() => options.onRefused(scan, error));
  });

  useEffect(() => {
    const current = createScanQueue<Answer>({
      store: createScanStore(localStorage, bench, userId),
      toRequest: (scan) => toRequest(scan),
      post: ({ url, body }, idempotencyKey, signal) =>
        postJson<Answer>(url, body, { idempotencyKey, signal }),
      troubleOf: (error) => (error instanceof ApiError ? scanTrouble(error) : "none"),
      onAnswer: (scan, answer) => onAnswer(scan, answer),
      onRefused: (scan, error) => onRefused(scan, error),
      onChange: setState,
      wait,
    });
    queue.current = current;
    window.addEventListener("online", current.wake);
    return () => {
      window.removeEventListener("online", current.wake);
      current.stop();
    };
  }, [bench, userId]);

  const add = useCallback((text: string, entry: ScanEntry) => {
    const now = Date.now();
    lastOrder.current = Math.max(lastOrder.current + 1, now);
    const scannedAt = new Date(now).toISOString();
    queue.current?.add({
      key: newScanKey(now),
      order: lastOrder.current,
      text,
      entry,
      scannedAt,
      request: null,
    });
  }, []);
  const wake = useCallback(() => queue.current?.wake(), []);
  return { ...state, add, wake };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
