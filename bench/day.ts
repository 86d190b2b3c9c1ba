import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { z } from "zod";
import { runTool } from "../scripts/test/run-tool.ts";

const Day = z.object({
  waitedMs: z.array(z.number()),
  waits: z.array(z.object({ path: z.string(), isScan: z.boolean(), ms: z.number() })),
});

/**
 * Plays a whole day of fifty parcels in a browser and prints how long its people waited for the machine: from the
 * Enter behind a scan or an answer until the bench's word stood on the screen, and all of that for one parcel at the
 * receiving bench.
 */
export async function benchDay(): Promise<void> {
  process.env.E2E_MATCH = "**/day.walk.ts";
  if (!(await runTool("playwright", ["test"]))) throw new Error("The day did not come to its end.");
  const { waitedMs, waits } = Day.parse(JSON.parse(readFileSync("test-results/day.json", "utf8")));
  console.log(
    `\n${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}. Milliseconds: median, 95 in 100.`,
  );
  row("a parcel at the receiving bench", waitedMs);
  const [scans, answers] = [waits.filter(({ isScan }) => isScan), waits.filter(({ isScan }) => !isScan)];
  row("a scan to its verdict", scans.map(toMs));
  for (const [path, ofPath] of Map.groupBy(scans, deskOf)) row(`  at ${path}`, ofPath.map(toMs));
  for (const [path, ofPath] of Map.groupBy(answers, deskOf)) row(`an answer at ${path}`, ofPath.map(toMs));
}

const toMs = ({ ms }: { ms: number }) => ms;
const deskOf = ({ path }: { path: string }) => `/${path.split("/")[1]}`;

function row(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(0);
  console.log(`${what.padEnd(34)} ${at(0.5).padStart(6)} ${at(0.95).padStart(6)}   (${sorted.length})`);
}
