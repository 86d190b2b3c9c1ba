import type { Delivery, Until } from "./events.ts";

/** What came of one post: an HTTP status, or null when there was no answer at all. */
export type Outcome = { status: number | null; words: string };

type Lane = {
  queue: Delivery[];
  failures: number;
  notBefore: number;
  busy: boolean;
  timer: NodeJS.Timeout | null;
};

export type Dispatcher = {
  add: (deliveries: Delivery[]) => void;
  /** Takes a delivery back; false when it has been tried or is on its way. */
  withdraw: (delivery: Delivery) => boolean;
  stop: () => void;
};

const CONCURRENT = 8;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;
const WORTH_REPEATING = new Set([408, 425, 429]);

const laneOf = (delivery: Delivery): string => `${delivery.kind}:${delivery.lane}`;

/** Whether a post with this outcome needs no repetition. */
export function isDone(until: Until, status: number | null): boolean {
  if (status === null) return false;
  const success = status >= 200 && status < 300;
  const verdict = status >= 400 && status < 500 && !WORTH_REPEATING.has(status);
  return { success, answer: true, verdict: success || verdict }[until];
}

type Running = {
  post: (delivery: Delivery) => Promise<Outcome>;
  report: (delivery: Delivery, outcome: Outcome, done: boolean) => void;
  lanes: Map<string, Lane>;
  waiting: Lane[];
  inFlight: number;
  stopped: boolean;
};

function schedule(running: Running, lane: Lane): void {
  const head = lane.queue[0];
  if (!head || lane.busy || running.stopped) return;
  if (lane.timer) clearTimeout(lane.timer);
  const pauseMs = Math.max(0, Math.max(head.dueAt, lane.notBefore) - Date.now());
  lane.timer = setTimeout(() => start(running, lane), pauseMs);
}

function start(running: Running, lane: Lane): void {
  lane.timer = null;
  if (lane.busy || running.stopped) return;
  lane.busy = true;
  if (running.inFlight >= CONCURRENT) running.waiting.push(lane);
  else void send(running, lane);
}

async function send(running: Running, lane: Lane): Promise<void> {
  const head = lane.queue[0];
  if (head) {
    running.inFlight += 1;
    const outcome = await running.post(head);
    running.inFlight -= 1;
    if (running.stopped) return;
    settle(running, lane, head, outcome);
  }
  lane.busy = false;
  schedule(running, lane);
  const next = running.waiting.shift();
  if (next) void send(running, next);
}

function settle(running: Running, lane: Lane, head: Delivery, outcome: Outcome): void {
  const done = isDone(head.until, outcome.status);
  running.report(head, outcome, done);
  lane.failures = done ? 0 : lane.failures + 1;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, lane.failures - 1));
  lane.notBefore = done ? 0 : Date.now() + pauseMs;
  if (!done) return;
  lane.queue.shift();
  if (lane.queue.length === 0) running.lanes.delete(laneOf(head));
}

function add(running: Running, delivery: Delivery): void {
  const key = laneOf(delivery);
  const lane = running.lanes.get(key) ?? { queue: [], failures: 0, notBefore: 0, busy: false, timer: null };
  lane.queue.push(delivery);
  running.lanes.set(key, lane);
  schedule(running, lane);
}

function withdraw(running: Running, delivery: Delivery): boolean {
  const lane = running.lanes.get(laneOf(delivery));
  const index = lane?.queue.findIndex((queued) => queued.id === delivery.id) ?? -1;
  if (!lane || index < 0) return false;
  if (index === 0 && (lane.busy || lane.failures > 0)) return false;
  lane.queue.splice(index, 1);
  if (lane.timer) clearTimeout(lane.timer);
  if (lane.queue.length === 0) running.lanes.delete(laneOf(delivery));
  else schedule(running, lane);
  return true;
}

/**
 * Sends every delivery at its time, in order within its lane, a few lanes at once, and repeats with a growing
 * pause until it is done. It never gives up: giving up would hide a product that does not listen.
 */
export function startDispatcher(post: Running["post"], report: Running["report"]): Dispatcher {
  const running: Running = { post, report, lanes: new Map(), waiting: [], inFlight: 0, stopped: false };
  return {
    add: (deliveries) => {
      for (const delivery of deliveries) add(running, delivery);
    },
    withdraw: (delivery) => withdraw(running, delivery),
    stop: () => {
      running.stopped = true;
      for (const lane of running.lanes.values()) if (lane.timer) clearTimeout(lane.timer);
    },
  };
}
