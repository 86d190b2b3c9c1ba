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
      ...toServer,
      store: createScanStore(localStorage, bench, userId),
      toRequest: (scan) => toRequest(scan),
      onAnswer: (scan, answer) => onAnswer(scan, answer),
      onRefused: (scan, error) => onRefused(scan, error),
      onChange: setState,
    });
    queue.current = current;
    window.addEventListener("online", current.wake);
    return () => {
      window.removeEventListener("online", current.wake);
      current.stop();
    };
  }, [bench, userId]);

  const add = useCallback((text: string, entry: ScanEntry) => {
    const scan = newScan(text, entry, lastOrder.current);
    lastOrder.current = scan.order;
    queue.current?.add(scan);
  }, []);
  const wake = useCallback(() => queue.current?.wake(), []);
  return { ...state, add, wake };
}

/** Orders grow even when the clock stands still or is set back while the page is open. */
function newScan(text: string, entry: ScanEntry, lastOrder: number): QueuedScan {
  const now = Date.now();
  const scannedAt = new Date(now).toISOString();
  return { key: newScanKey(now), order: Math.max(lastOrder + 1, now), text, entry, scannedAt, request: null };
}

const toServer = {
  post: <Answer,>({ url, body }: ScanRequest, idempotencyKey: string, signal: AbortSignal) =>
    postJson<Answer>(url, body, { idempotencyKey, signal }),
  troubleOf: (error: unknown) => (error instanceof ApiError ? scanTrouble(error) : "none"),
  wait,
};

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
