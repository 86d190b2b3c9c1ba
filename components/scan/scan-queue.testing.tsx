import type { QueuedScan, Verdict } from "#components/scan/queued-scan";
import { createScanQueue } from "#components/scan/scan-queue";
import type { ScanQueueState, ScanStore } from "#components/scan/scan-queue-state";
import { scanTrouble } from "#components/scan/scan-trouble";

export type Failure = { status: number; code: string };
type Reply = { text: string } | Failure;

export const away: Failure = { status: 0, code: "" };
export const scanOf = (text: string, order: number): QueuedScan => ({
  key: `key-${text}`,
  order,
  text,
  entry: "scanner",
  scannedAt: "2026-11-21T06:05:00.000Z",
  request: null,
  isAside: false,
});

/** What a browser keeps: by key, and nothing at all in a browser that will not keep. */
export type Kept = Map<string, QueuedScan>;

export function memoryStore(kept: Kept | null): ScanStore {
  return {
    load: async () => kept && { scans: [...kept.values()], others: 0 },
    async save(scans) {
      for (const scan of scans) kept?.set(scan.key, scan);
      return kept !== null;
    },
    async remove(keys) {
      for (const key of keys) kept?.delete(key);
      return kept !== null;
    },
  };
}

const toVerdict = (reply: Reply): Verdict<{ text: string }> =>
  "text" in reply ? { ok: true, answer: reply } : { ok: false, error: reply };

/** A bench whose server answers from a list of replies, one for each request, and `null` never. */
export function bench(
  replies: (Reply | Reply[] | null)[],
  kept: Kept | null = new Map(),
  atOnce = 1,
  store = memoryStore(kept),
) {
  const requests: string[][] = [];
  const sent: { key: string; body: Readonly<Record<string, unknown>> }[] = [];
  const said: string[] = [];
  const waits: { ms: number; end: () => void }[] = [];
  const states: ScanQueueState[] = [];
  let parcel = "none";
  const queue = createScanQueue<{ text: string }>({
    store,
    toRequest: (scan) => ({ url: "/api/scans", body: { code: scan.text, parcel } }),
    atOnce,
    send: (scans, signal) =>
      new Promise((resolve, reject) => {
        sent.push(...scans.map(({ key, request }) => ({ key, body: request.body ?? {} })));
        requests.push(scans.map(({ text }) => text));
        const heard = replies.shift();
        if (heard === null || heard === undefined) signal.addEventListener("abort", () => reject(away));
        else if (Array.isArray(heard)) resolve(heard.map(toVerdict));
        else if (atOnce > 1) reject(heard);
        else resolve([toVerdict(heard)]);
      }),
    troubleOf: (error) => scanTrouble(error as Failure),
    onSettled(settled) {
      for (const { scan, verdict } of settled) {
        if (verdict.ok) parcel = scan.text;
        said.push(
          verdict.ok
            ? `ok ${scan.text} ${verdict.answer.text}`
            : `no ${scan.text} ${(verdict.error as Failure).code}`,
        );
      }
    },
    onChange: (state) => states.push(state),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        waits.push({ ms, end: resolve });
        signal.addEventListener("abort", () => resolve());
      }),
  });
  return { queue, sent, requests, said, waits, kept, state: () => states.at(-1) };
}

/** Lets everything that waits for nothing else come to pass. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));
