import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { pidOf } from "../product/kill.ts";
import { mean } from "./figures.ts";
import type { Weather } from "./weather.ts";

const run = promisify(execFile);
const everyMs = 1_000;
const warmUpMs = 20_000;
const mayGrowBytes = 12 * 1024 * 1024;

/** Samples the worker's resident memory every second; returns how to end it. */
export function watchMemory(weather: Weather, dataDir: string): () => void {
  const timer = setInterval(() => void sample(weather, dataDir), everyMs);
  return () => clearInterval(timer);
}

async function sample(weather: Weather, dataDir: string): Promise<void> {
  const pid = existsSync(join(dataDir, "run", "worker.json")) ? pidOf(dataDir, "worker") : null;
  if (pid === null) return;
  const kilobytes = await run("ps", ["-o", "rss=", "-p", String(pid)]).then(
    ({ stdout }) => Number(stdout),
    () => 0,
  );
  if (kilobytes > 0) weather.memory.push({ pid, at: Date.now(), bytes: kilobytes * 1024 });
}

/** The memory of the worker that lived longest, in the first and in the last third of its life after its warming up. */
export function memoryOfLongestLife({ memory }: Weather): { first: number; last: number; seconds: number } {
  const lives = [...Map.groupBy(memory, ({ pid }) => pid).values()];
  const [longest = []] = lives.toSorted((a, b) => b.length - a.length);
  const born = longest[0]?.at ?? 0;
  const warm = longest.filter(({ at }) => at - born > warmUpMs).map(({ bytes }) => bytes);
  const third = Math.floor(warm.length / 3);
  return { first: mean(warm.slice(0, third)), last: mean(warm.slice(-third)), seconds: warm.length };
}

export function auditMemory(weather: Weather): void {
  const { first, last, seconds } = memoryOfLongestLife(weather);
  // A life too short to say anything has no means at all: that proves nothing either.
  if (last - first <= mayGrowBytes) return;
  const [from, to] = [first, last].map((bytes) => Math.round(bytes / 1e6));
  weather.fail("growing", `the worker grew from ${from} to ${to} MB in ${seconds} s after its warming up`);
}
