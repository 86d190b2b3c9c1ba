import { readFileSync } from "node:fs";
import { join } from "node:path";
import { processInfo } from "#db/embedded/process-info";

/** The number of a process that the supervisor keeps; null while it does not run. */
export function pidOf(dataDir: string, name: string): number | null {
  const file = join(dataDir, "run", `${name}.json`);
  const recorded: { pid: number; started: string } | null = JSON.parse(readFileSync(file, "utf8"));
  if (!recorded || processInfo(recorded.pid)?.started !== recorded.started) return null;
  return recorded.pid;
}

/** Ends a kept process in the middle of what it does; false when it does not run just now. */
export function killKept(dataDir: string, name: string): boolean {
  const pid = pidOf(dataDir, name);
  if (pid === null) return false;
  process.kill(pid, "SIGKILL");
  return true;
}
