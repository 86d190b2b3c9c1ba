import { type Victim, victims } from "./killer.ts";
import type { Storm } from "./storm.ts";

/** How soon the product must work again after one of its processes was killed. */
const backWithinMs = 5_000;

type Delivery = { madeAt: number; began: number; ended: number };

/**
 * For every kill: how long until something that began after it was done. Postgres and the web server are back when
 * a scan is acknowledged, the worker when an office has taken a message, counted from when there was one to send.
 */
function recoveries(storm: Storm, deliveries: readonly Delivery[]): { victim: Victim; ms: number }[] {
  return storm.kills.map(({ victim, at }) => {
    const works =
      victim === "worker" ? deliveries : storm.answers.map((answer) => ({ ...answer, madeAt: at }));
    const after = works.filter(({ began }) => began >= at);
    const since = Math.max(at, Math.min(...after.map(({ madeAt }) => madeAt)));
    return { victim, ms: Math.min(...after.map(({ ended }) => ended)) - since };
  });
}

/** Notes every recovery that took too long or never came. */
export function auditRecoveries(storm: Storm, deliveries: readonly Delivery[]): void {
  for (const { victim, ms } of recoveries(storm, deliveries)) {
    if (ms > backWithinMs) storm.fail("slow recovery", `${victim}: ${ms} ms`);
  }
}

/** One line per process that was killed. */
export function recoveryLines(storm: Storm, deliveries: readonly Delivery[]): string[] {
  const all = recoveries(storm, deliveries);
  return victims.map((victim) => {
    const times = all.filter((one) => one.victim === victim).map(({ ms }) => ms);
    const [p50, p95, max] = [0.5, 0.95, 1].map((share) => percentile(times, share));
    const what = `${victim} killed ${times.length} times`;
    return `${what.padEnd(28)} works again after  p50 ${p50} ms  p95 ${p95} ms  max ${max} ms`;
  });
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
