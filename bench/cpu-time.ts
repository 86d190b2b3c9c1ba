import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What Linux counts processor time in, per second. */
const ticksPerSecond = 100;

/** Which processes of the product stand for its work, by the names of their run records. */
const measured = ["web", "postgres"] as const;

/** Milliseconds of processor time that web server and Postgres with all its children have used so far; NaN where /proc is not. */
export function cpuTimeMs(dataDir: string): number {
  if (process.platform !== "linux") return Number.NaN;
  const roots = new Set(measured.map((name) => pidOf(dataDir, name)));
  let ticks = 0;
  for (const entry of readdirSync("/proc")) {
    const stat = /^\d+$/.test(entry) ? readStat(entry) : null;
    if (!stat) continue;
    if (roots.has(Number(entry))) ticks += stat.own + stat.ofEndedChildren;
    else if (roots.has(stat.parent)) ticks += stat.own;
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
