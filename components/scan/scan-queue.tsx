import type { ScanEntry } from "#lib/domain/barcode/scan-entry";

export type ScanRequest = { url: string; body: Readonly<Record<string, unknown>> };

/** A scan on its way to the server. `request` is fixed at the first attempt, so that repeats are identical. */
export type QueuedScan = {
  key: string;
  order: number;
  text: string;
  entry: ScanEntry;
  scannedAt: string;
  request: ScanRequest | null;
};

/** Why nothing moves: the server cannot be reached or asks for patience, or the person must sign in again. */
export type ScanTrouble = "none" | "unreachable" | "signed_out";

/** `isKept` is false when the browser refused to keep a scan across a reload. */
export type ScanQueueState = { pending: readonly QueuedScan[]; trouble: ScanTrouble; isKept: boolean };

export type ScanStore = {
  load: () => QueuedScan[];
  /** False when the browser would not keep it. */
  save: (scan: QueuedScan) => boolean;
  remove: (key: string) => void;
};

type ScanQueueParts<Answer> = {
  store: ScanStore;
  /** Asked when the scan's turn comes, after every earlier answer was taken in. */
  toRequest: (scan: QueuedScan) => ScanRequest;
  post: (request: ScanRequest, key: string, signal: AbortSignal) => Promise<Answer>;
  troubleOf: (error: unknown) => ScanTrouble;
  onAnswer: (scan: QueuedScan, answer: Answer) => void;
  onRefused: (scan: QueuedScan, error: unknown) => void;
  onChange: (state: ScanQueueState) => void;
  /** Resolves after so many ms, or at once when the signal fires. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

export type ScanQueue = {
  add: (scan: QueuedScan) => void;
  /** Tries again now: the network is back, or the person signed in. */
  wake: () => void;
  /** Sends nothing more; what is pending stays in the store. */
  stop: () => void;
};

const RETRY_MS = [250, 500, 1000, 2000, 4000, 8000] as const;
const LONGEST_RETRY_MS = 8000;

/** One bench's line of scans; only the functions of this file change it. */
type Line<Answer> = {
  parts: ScanQueueParts<Answer>;
  pending: readonly QueuedScan[];
  trouble: ScanTrouble;
  isKept: boolean;
  isSending: boolean;
  stopping: AbortController;
  napping: AbortController;
};

/**
 * Delivers the scans of one bench one after the other. A scan leaves the queue only with the server's word;
 * until then it is sent again and again with the same key, and no later scan overtakes it.
 */
export function createScanQueue<Answer>(parts: ScanQueueParts<Answer>): ScanQueue {
  const line: Line<Answer> = {
    parts,
    pending: parts.store.load().toSorted((a, b) => a.order - b.order),
    trouble: "none",
    isKept: true,
    isSending: false,
    stopping: new AbortController(),
    napping: new AbortController(),
  };
  tell(line);
  void send(line);
  return {
    add(scan) {
      keep(line, scan);
      line.pending = [...line.pending, scan];
      tell(line);
      void send(line);
    },
    wake() {
      line.napping.abort();
      void send(line);
    },
    stop: () => line.stopping.abort(),
  };
}

function tell<Answer>({ parts, pending, trouble, isKept }: Line<Answer>) {
  parts.onChange({ pending, trouble, isKept });
}

function keep<Answer>(line: Line<Answer>, scan: QueuedScan) {
  line.isKept = line.parts.store.save(scan) && line.isKept;
}

async function send<Answer>(line: Line<Answer>) {
  if (line.isSending) return;
  line.isSending = true;
  try {
    for (let next = line.pending[0]; next && !line.stopping.signal.aborted; next = line.pending[0]) {
      await deliver(line, next);
    }
  } finally {
    line.isSending = false;
  }
}

async function deliver<Answer>(line: Line<Answer>, scan: QueuedScan) {
  const { parts, stopping } = line;
  const request = fixRequest(line, scan);
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await parts.post(request, scan.key, stopping.signal).then(
      (answer) => ({ ok: true as const, answer }),
      (error: unknown) => ({ ok: false as const, error }),
    );
    if (stopping.signal.aborted) return;
    line.trouble = outcome.ok ? "none" : parts.troubleOf(outcome.error);
    if (line.trouble === "none") {
      settle(line, scan);
      return outcome.ok ? parts.onAnswer(scan, outcome.answer) : parts.onRefused(scan, outcome.error);
    }
    tell(line);
    await nap(line, attempt);
    if (stopping.signal.aborted) return;
  }
}

function fixRequest<Answer>(line: Line<Answer>, scan: QueuedScan): ScanRequest {
  if (scan.request) return scan.request;
  const fixed = { ...scan, request: line.parts.toRequest(scan) };
  line.pending = line.pending.map((other) => (other.key === scan.key ? fixed : other));
  keep(line, fixed);
  return fixed.request;
}

function settle<Answer>(line: Line<Answer>, scan: QueuedScan) {
  line.parts.store.remove(scan.key);
  line.pending = line.pending.filter((other) => other.key !== scan.key);
  tell(line);
}

async function nap<Answer>(line: Line<Answer>, attempt: number) {
  line.napping = new AbortController();
  const signal = AbortSignal.any([line.napping.signal, line.stopping.signal]);
  await line.parts.wait(RETRY_MS[attempt] ?? LONGEST_RETRY_MS, signal);
}
