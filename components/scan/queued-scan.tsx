import type { ScanEntry } from "#lib/domain/barcode/scan-entry";

/** What is asked of the server; `body` is null where something is only read. */
export type ScanRequest = { url: string; body: Readonly<Record<string, unknown>> | null };

/**
 * A scan on its way to the server. `request` is fixed when it is scanned or at its first attempt, so that repeats
 * are identical.
 */
export type QueuedScan = {
  key: string;
  order: number;
  text: string;
  entry: ScanEntry;
  scannedAt: string;
  request: ScanRequest | null;
  /** A person set it aside, because the server kept failing at it. */
  isAside: boolean;
};

/** A scan as it is sent. */
export type SentScan = QueuedScan & { request: ScanRequest };

/** What was heard of one scan. */
export type Verdict<Answer> = { ok: true; answer: Answer } | { ok: false; error: unknown };

/** A scan with the server's word on it. */
export type SettledScan<Answer> = { scan: QueuedScan; verdict: Verdict<Answer> };
