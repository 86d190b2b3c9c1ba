import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What Linux counts processor time in, per second. */
const ticksPerSecond = 100;

export type CpuTime = { web: number; postgres: number };

/** Milliseconds of processor time that the web server, and Postgres with all its children, have used so far; NaN where /proc is not. */
export function cpuTimeMs(dataDir: string): CpuTime {
  return { web: timeOf(pidOf(dataDir, "web")), postgres: timeOf(pidOf(dataDir, "postgres")) };
}

function timeOf(root: number): number {
  if (process.platform !== "linux") return Number.NaN;
  let ticks = 0;
  for (const entry of readdirSync("/proc")) {
    const stat = /^\d+$/.test(entry) ? readStat(entry) : null;
    if (Number(entry) === root) ticks += (stat?.own ?? 0) + (stat?.ofEndedChildren ?? 0);
    else if (stat?.parent === root) ticks += stat.own;
  }
  return (ticks * 1_000) / ticksPerSecond;
}

function pidOf(dataDir: string, name: string): number {
  return JSON.parse(readFileSync(join(dataDir, "run", `${name}.json`), "utf8")).pid;
}

/** Null when the process ended while we looked. */
function readStat(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const sum = (...at: number[]) => at.reduce((total, field) => total + Number(fields[field]), 0);
    return { parent: Number(fields[1]), own: sum(11, 12), ofEndedChildren: sum(13, 14) };
  } catch {
    return null;
  }
}
