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

/**
 * Sends every delivery at its time, in order within its lane, a few lanes at once, and repeats with a growing
 * pause until it is done. It never gives up: giving up would hide a product that does not listen.
 */
export function startDispatcher(
  post: (delivery: Delivery) => Promise<Outcome>,
  report: (delivery: Delivery, outcome: Outcome, done: boolean) => void,
): Dispatcher {
  const lanes = new Map<string, Lane>();
  const waiting: Lane[] = [];
  let inFlight = 0;
  let stopped = false;

  function schedule(lane: Lane): void {
    const head = lane.queue[0];
    if (!head || lane.busy || stopped) return;
    if (lane.timer) clearTimeout(lane.timer);
    lane.timer = setTimeout(
      () => start(lane),
      Math.max(0, Math.max(head.dueAt, lane.notBefore) - Date.now()),
    );
  }

  function start(lane: Lane): void {
    lane.timer = null;
    if (lane.busy || stopped) return;
    lane.busy = true;
    if (inFlight >= CONCURRENT) waiting.push(lane);
    else void send(lane);
  }

  async function send(lane: Lane): Promise<void> {
    const head = lane.queue[0];
    if (head) {
      inFlight += 1;
      const outcome = await post(head);
      inFlight -= 1;
      if (stopped) return;
      settle(lane, head, outcome);
    }
    lane.busy = false;
    schedule(lane);
    const next = waiting.shift();
    if (next) void send(next);
  }

  function settle(lane: Lane, head: Delivery, outcome: Outcome): void {
    const done = isDone(head.until, outcome.status);
    report(head, outcome, done);
    lane.failures = done ? 0 : lane.failures + 1;
    lane.notBefore = done
      ? 0
      : Date.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(10, lane.failures - 1));
    if (!done) return;
    lane.queue.shift();
    if (lane.queue.length === 0) lanes.delete(laneOf(head));
  }

  return {
    add(deliveries) {
      for (const delivery of deliveries) {
        const lane = lanes.get(laneOf(delivery)) ?? {
          queue: [],
          failures: 0,
          notBefore: 0,
          busy: false,
          timer: null,
        };
        lane.queue.push(delivery);
        lanes.set(laneOf(delivery), lane);
        schedule(lane);
      }
    },
    withdraw(delivery) {
      const lane = lanes.get(laneOf(delivery));
      const index = lane?.queue.findIndex((queued) => queued.id === delivery.id) ?? -1;
      if (!lane || index < 0) return false;
      if (index === 0 && (lane.busy || lane.failures > 0)) return false;
      lane.queue.splice(index, 1);
      if (lane.queue.length === 0) {
        if (lane.timer) clearTimeout(lane.timer);
        lanes.delete(laneOf(delivery));
      } else schedule(lane);
      return true;
    },
    stop() {
      stopped = true;
      for (const lane of lanes.values()) if (lane.timer) clearTimeout(lane.timer);
    },
  };
}
