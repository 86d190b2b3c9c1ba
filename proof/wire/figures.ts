import { percentile } from "../crash/figures.ts";
import { deadOffice } from "./offices.ts";
import type { Told } from "./read-house.ts";
import type { Wire } from "./read-wire.ts";
import type { Weather } from "./weather.ts";

/** The first attempt leaves so soon after the commit, for 95 of 100 messages. */
const leavesWithinMs = 1_000;
/** How soon the worker must work again after it was killed. */
const backWithinMs = 8_000;

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export type Timing = {
  /** Committed while a worker was up, to a living office: from the commit to the first attempt at the office's door. */
  leaves: number[];
  /** The same of all messages to living offices, also of those that were written while there was no worker. */
  leavesAnyhow: number[];
  delivered: number[];
  recoveries: number[];
};

/** Measures every message whose turn it was: one that waits for the one before it counts from that one's delivery. */
export function measure(weather: Weather, told: readonly Told[], { attempts }: Wire): Timing {
  const firstAt = new Map<string, number>();
  for (const { id, at } of attempts) if (!firstAt.has(id)) firstAt.set(id, at);
  const recoveries = weather.kills.map((at) => backAfter(at, told) - at);
  const down = weather.kills.map(
    (at, index) => [at - leavesWithinMs, at + (recoveries[index] ?? 0)] as const,
  );
  const timing: Timing = { leaves: [], leavesAnyhow: [], delivered: [], recoveries };
  for (const message of told) {
    if (message.office === deadOffice) continue;
    const began = Math.max(message.committedAt, message.before?.deliveredAt?.getTime() ?? 0);
    const waited = Math.max(0, (firstAt.get(message.id) ?? Number.POSITIVE_INFINITY) - began);
    timing.leavesAnyhow.push(waited);
    if (!down.some(([from, to]) => began >= from && began <= to)) timing.leaves.push(waited);
    if (message.deliveredAt) timing.delivered.push(message.deliveredAt.getTime() - message.committedAt);
  }
  return timing;
}

/** When the next worker began its first attempt. */
function backAfter(at: number, told: readonly Told[]): number {
  return Math.min(...told.flatMap(({ began }) => began.filter((moment) => moment > at)));
}

export function auditTiming(weather: Weather, { leaves, recoveries }: Timing): void {
  const p95 = percentile(leaves, 0.95);
  if (!(p95 <= leavesWithinMs))
    weather.fail("late", `the first attempt leaves ${Math.round(p95)} ms after the commit at p95`);
  for (const ms of recoveries) {
    if (ms > backWithinMs) weather.fail("slow recovery", `the worker was away for ${ms} ms`);
  }
}
