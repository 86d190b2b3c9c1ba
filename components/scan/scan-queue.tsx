import type { QueuedScan, SentScan, SettledScan, Verdict } from "#components/scan/queued-scan";
import {
  type ScanQueue,
  type ScanQueueParts,
  type ScanQueueState,
  type ScanTrouble,
  unreadQueue,
} from "#components/scan/scan-queue-state";

const RETRY_MS = [250, 500, 1000, 2000, 4000, 8000] as const;
const LONGEST_RETRY_MS = 8000;

/** One bench's line of scans; only the functions of this file change it. */
type Line<Answer> = {
  parts: ScanQueueParts<Answer>;
  state: ScanQueueState;
  isSending: boolean;
  stopping: AbortController;
  napping: AbortController;
};

/**
 * Delivers the scans of one bench in their order, one after the other or several at once. A scan leaves the queue
 * only with the server's word; until then it is sent again and again with the same key. No later scan overtakes
 * it, unless the server failed at it alone among several.
 */
export function createScanQueue<Answer>(parts: ScanQueueParts<Answer>): ScanQueue {
  const line: Line<Answer> = {
    parts,
    state: unreadQueue,
    isSending: false,
    stopping: new AbortController(),
    napping: new AbortController(),
  };
  void read(line).then(() => send(line));
  return {
    add(scanned) {
      const scan = parts.atOnce > 1 || isIdle(line) ? fixed(line, scanned) : scanned;
      tell(line, { pending: [...line.state.pending, scan] });
      void keep(line, [scan]);
      if (line.state.trouble === "failing") line.napping.abort();
      void send(line);
    },
    wake: () => wake(line),
    setAside: () => setAside(line),
    takeUp: (key) => takeUp(line, key),
    drop(key) {
      tell(line, { aside: line.state.aside.filter((scan) => scan.key !== key) });
      void parts.store.remove([key]);
    },
    stop: () => line.stopping.abort(),
  };
}

/** Nothing stands before the next scan: it is written down with its request, and sent at the same moment. */
function isIdle<Answer>({ isSending, state }: Line<Answer>): boolean {
  return state.isRead && !isSending && state.pending.length === 0;
}

function wake<Answer>(line: Line<Answer>) {
  line.napping.abort();
  void send(line);
}

function setAside<Answer>(line: Line<Answer>) {
  const [first, ...rest] = line.state.pending;
  if (!first || line.state.trouble !== "failing") return;
  const scan = { ...first, isAside: true };
  tell(line, { pending: rest, aside: [...line.state.aside, scan], trouble: "none" });
  void keep(line, [scan]);
  wake(line);
}

function takeUp<Answer>(line: Line<Answer>, key: string) {
  const { aside, pending } = line.state;
  const scans = aside.filter((scan) => scan.key === key).map((scan) => ({ ...scan, isAside: false }));
  tell(line, { aside: aside.filter((scan) => scan.key !== key), pending: [...pending, ...scans] });
  void keep(line, scans);
  wake(line);
}

function tell<Answer>(line: Line<Answer>, change: Partial<ScanQueueState>) {
  line.state = { ...line.state, ...change };
  if (!line.stopping.signal.aborted) line.parts.onChange(line.state);
}

/** Takes up what was left here; what was scanned meanwhile stands behind it. */
async function read<Answer>(line: Line<Answer>) {
  const left = await line.parts.store.load();
  const { pending } = line.state;
  const added = new Set(pending.map(({ key }) => key));
  const before = left?.scans.filter(({ key }) => !added.has(key)).toSorted((a, b) => a.order - b.order) ?? [];
  tell(line, {
    pending: [...before.filter(({ isAside }) => !isAside), ...pending],
    aside: before.filter(({ isAside }) => isAside),
    others: left?.others ?? 0,
    isRead: true,
    isKept: line.state.isKept && left !== null,
  });
}

async function keep<Answer>(line: Line<Answer>, scans: readonly QueuedScan[]) {
  const isKept = await line.parts.store.save(scans);
  if (!isKept) tell(line, { isKept });
}

async function send<Answer>(line: Line<Answer>) {
  if (line.isSending || !line.state.isRead) return;
  line.isSending = true;
  try {
    for (let attempt = 0; line.state.pending.length > 0; attempt += 1) {
      const hasMoved = await sendSome(line);
      if (line.stopping.signal.aborted) return;
      if (hasMoved) attempt = 0;
      if (line.state.trouble !== "none") await nap(line, attempt);
    }
  } finally {
    line.isSending = false;
  }
}

/** One request; whether the server gave its word on any of its scans. */
async function sendSome<Answer>(line: Line<Answer>): Promise<boolean> {
  const { parts, state, stopping } = line;
  const scans = ofOneAddress(await fixRequests(line, state.pending.slice(0, parts.atOnce)));
  if (stopping.signal.aborted) return false;
  const heard = await parts.send(scans, stopping.signal).then(
    (verdicts) => judge(parts, scans, verdicts),
    (error: unknown) => ({ settled: [], trouble: parts.troubleOf(error) }),
  );
  if (stopping.signal.aborted) return false;
  const { settled } = heard;
  /* A refusal of the whole request, or an answer about none of its scans, is no word on any of them. */
  const trouble = settled.length === 0 && heard.trouble === "none" ? "failing" : heard.trouble;
  const keys = new Set(settled.map(({ scan }) => scan.key));
  if (keys.size > 0) void parts.store.remove([...keys]);
  const isOpen = ({ key }: QueuedScan) => !keys.has(key);
  const { pending, aside } = line.state;
  tell(line, { pending: pending.filter(isOpen), aside: aside.filter(isOpen), trouble });
  if (keys.size > 0) parts.onSettled(settled);
  return keys.size > 0;
}

/** The first, and what follows it to the same address. */
function ofOneAddress(scans: readonly SentScan[]): SentScan[] {
  const url = scans[0]?.request.url;
  const other = scans.findIndex(({ request }) => request.url !== url);
  return scans.slice(0, other < 0 ? scans.length : other);
}

function judge<Answer>(
  { troubleOf }: ScanQueueParts<Answer>,
  scans: readonly QueuedScan[],
  verdicts: readonly Verdict<Answer>[],
) {
  const settled: SettledScan<Answer>[] = [];
  let trouble: ScanTrouble = "none";
  for (const [at, scan] of scans.entries()) {
    const verdict = verdicts[at];
    if (!verdict) break;
    const found = verdict.ok ? "none" : troubleOf(verdict.error);
    if (found === "none") settled.push({ scan, verdict });
    else trouble = found;
  }
  return { settled, trouble };
}

function fixed<Answer>({ parts }: Line<Answer>, scan: QueuedScan): SentScan {
  return { ...scan, request: scan.request ?? parts.toRequest(scan) };
}

/** What is sent is kept first: after a crash it must be sent again just as it was. */
async function fixRequests<Answer>(line: Line<Answer>, scans: readonly QueuedScan[]): Promise<SentScan[]> {
  const sent = scans.map((scan) => fixed(line, scan));
  const isNew = scans.some(({ request }) => request === null);
  if (!isNew) return sent;
  tell(line, { pending: [...sent, ...line.state.pending.slice(sent.length)] });
  await keep(line, sent);
  return sent;
}

async function nap<Answer>(line: Line<Answer>, attempt: number) {
  line.napping = new AbortController();
  const signal = AbortSignal.any([line.napping.signal, line.stopping.signal]);
  await line.parts.wait(RETRY_MS[attempt] ?? LONGEST_RETRY_MS, signal);
}
