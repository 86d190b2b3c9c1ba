import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { runTool } from "../scripts/test/run-tool.ts";
import { dayGoals, missedGoals, timeAt } from "./day-goals.ts";

const Day = z.object({
  waitedMs: z.array(z.number()),
  waits: z.array(z.object({ path: z.string(), isScan: z.boolean(), ms: z.number() })),
});

/**
 * Plays a whole day of fifty parcels in a browser and prints how long its people waited for the machine: from the
 * Enter behind a scan or an answer until the bench's word stood on the screen, and all of that for one parcel at the
 * receiving bench. Throws where its goals were missed; that of the scans counts only with `--strict`.
 */
export async function benchDay(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { strict: { type: "boolean", default: false } },
  });
  process.env.E2E_MATCH = "**/day.walk.ts";
  if (!(await runTool("playwright", ["test"]))) throw new Error("The day did not come to its end.");
  const { waitedMs, waits } = Day.parse(JSON.parse(readFileSync("test-results/day.json", "utf8")));
  console.log(
    `\n${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}. Milliseconds: median, 95 in 100.`,
  );
  row("a parcel at the receiving bench", waitedMs, `goal ${dayGoals.parcelMs} for the median`);
  const [scans, answers] = [waits.filter(({ isScan }) => isScan), waits.filter(({ isScan }) => !isScan)];
  row("a scan to its verdict", scans.map(toMs), `goal ${dayGoals.scanMs} for 95 in 100`);
  for (const [path, ofPath] of Map.groupBy(scans, deskOf)) row(`  at ${path}`, ofPath.map(toMs));
  for (const [path, ofPath] of Map.groupBy(answers, deskOf)) row(`an answer at ${path}`, ofPath.map(toMs));
  const missed = missedGoals({ parcelsMs: waitedMs, scansMs: scans.map(toMs) }, values.strict);
  if (missed.length > 0) throw new Error(missed.join(" "));
}

const toMs = ({ ms }: { ms: number }) => ms;
const deskOf = ({ path }: { path: string }) => `/${path.split("/")[1]}`;

function row(what: string, times: readonly number[], goal = ""): void {
  const at = (share: number) => timeAt(share, times).toFixed(0).padStart(6);
  console.log(`${what.padEnd(34)} ${at(0.5)} ${at(0.95)}   (${times.length})  ${goal}`.trimEnd());
}
