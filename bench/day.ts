import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { z } from "zod";
import { runTool } from "../scripts/test/run-tool.ts";

const Day = z.object({
  waitedMs: z.array(z.number()),
  waits: z.array(z.object({ path: z.string(), ms: z.number() })),
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
  for (const [path, ofPath] of Map.groupBy(waits, (wait) => wait.path)) {
    row(
      `a word at ${path}`,
      ofPath.map(({ ms }) => ms),
    );
  }
}

function row(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(0);
  console.log(`${what.padEnd(34)} ${at(0.5).padStart(6)} ${at(0.95).padStart(6)}   (${sorted.length})`);
}
