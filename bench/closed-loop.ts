import type { Answered } from "../proof/product/caller.ts";

/** One request of the load; false when there is nothing left to ask. */
export type Ask = () => Promise<Answered> | null;

export type Load = { perSecond: number; p50: number; p99: number; requests: number };

/** Keeps so many requests in flight for so long, each connection asking again as soon as it was answered. Throws on any refusal. */
export async function closedLoop(ask: Ask, connections: number, forMs: number): Promise<Load> {
  const times: number[] = [];
  const began = performance.now();
  const connection = async () => {
    while (performance.now() - began < forMs) {
      const asked = performance.now();
      const answer = await ask();
      if (!answer) return;
      if (answer.status >= 300 || answer.status === 0) {
        throw new Error(`The product answered ${answer.status}: ${answer.body.slice(0, 200)}`);
      }
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), requests: times.length };
}
