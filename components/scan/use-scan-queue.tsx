"use client";

import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { newScanKey } from "#components/scan/new-scan-key";
import type { QueuedScan, ScanRequest, SettledScan } from "#components/scan/queued-scan";
import { createScanQueue } from "#components/scan/scan-queue";
import { type ScanQueue, type ScanQueueState, unreadQueue } from "#components/scan/scan-queue-state";
import { createScanStore } from "#components/scan/scan-store";
import { scanTrouble } from "#components/scan/scan-trouble";
import { sendScan, sendScans } from "#components/scan/send-scans";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { ApiError } from "#lib/http/fetch-json";

type ScanQueueOptions<Answer> = {
  bench: string;
  userId: string;
  /** How many scans may go in one request, where none of them depends on the answer to another. */
  atOnce: number;
  /** Where the scan goes, asked at its turn, with every earlier answer already in the bench's state. */
  toRequest: (scan: QueuedScan) => ScanRequest;
  /** The server's word on scans, in the order in which they were scanned. */
  onSettled: (settled: readonly SettledScan<Answer>[]) => void;
};

type ScannedBefore = Pick<QueuedScan, "text" | "entry" | "scannedAt">;

/**
 * The scans of one bench on their way to the server, in order and across reloads. `add` never waits; only
 * `onSettled` may turn the band green. `wake` sends at once after a new sign-in. What is added with its request goes
 * out as it is, whatever is answered before it. `addAgain` asks something else of what was scanned and refused before,
 * as of when it was scanned.
 */
export function useScanQueue<Answer>({ bench, userId, atOnce, ...options }: ScanQueueOptions<Answer>) {
  const queue = useRef<ScanQueue | null>(null);
  const lastOrder = useRef(0);
  const [state, setState] = useState<ScanQueueState>(unreadQueue);
  const toRequest = useEffectEvent(options.toRequest);
  /* The next scan's request must see what this answer changed, so the screen takes it in first. */
  const onSettled = useEffectEvent((settled: readonly SettledScan<Answer>[]) =>
    flushSync(() => options.onSettled(settled)),
  );

  useEffect(() => {
    const current = createScanQueue<Answer>({
      store: createScanStore(bench, userId),
      atOnce,
      toRequest: (scan) => toRequest(scan),
      send: (scans, signal) =>
        atOnce > 1
          ? sendScans<Answer>(scans, userId, signal)
          : Promise.all(scans.map((scan) => sendScan<Answer>(scan, userId, signal))),
      troubleOf,
      onSettled: (settled) => onSettled(settled),
      wait,
      onChange: setState,
    });
    queue.current = current;
    window.addEventListener("online", current.wake);
    window.addEventListener("focus", current.wake);
    return () => {
      window.removeEventListener("focus", current.wake);
      window.removeEventListener("online", current.wake);
      current.stop();
    };
  }, [bench, userId, atOnce]);

  const add = useCallback((text: string, entry: ScanEntry, request: ScanRequest | null = null) => {
    const scan = { ...newScan(text, entry, lastOrder.current), request };
    lastOrder.current = scan.order;
    queue.current?.add(scan);
  }, []);
  const addAgain = useCallback(({ text, entry, scannedAt }: ScannedBefore, request: ScanRequest) => {
    const scan = { ...newScan(text, entry, lastOrder.current), scannedAt, request };
    lastOrder.current = scan.order;
    queue.current?.add(scan);
  }, []);
  const wake = useCallback(() => queue.current?.wake(), []);
  const setAside = useCallback(() => queue.current?.setAside(), []);
  const takeUp = useCallback((key: string) => queue.current?.takeUp(key), []);
  const drop = useCallback((key: string) => queue.current?.drop(key), []);
  return { ...state, add, addAgain, wake, setAside, takeUp, drop };
}
export type BenchQueue = ReturnType<typeof useScanQueue>;

/** Orders grow even when the clock stands still or is set back while the page is open. */
function newScan(text: string, entry: ScanEntry, lastOrder: number): QueuedScan {
  const now = Date.now();
  const scannedAt = new Date(now).toISOString();
  return {
    key: newScanKey(now),
    order: Math.max(lastOrder + 1, now),
    text,
    entry,
    scannedAt,
    request: null,
    isAside: false,
  };
}

function troubleOf(error: unknown) {
  return error instanceof ApiError ? scanTrouble(error) : "failing";
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
