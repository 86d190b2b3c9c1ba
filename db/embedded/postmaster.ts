import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { processInfo } from "#db/embedded/process-info";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** The server that runs on this cluster folder, read from its `postmaster.pid`; null when none is alive. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = pidFileLines(cluster);
  const pid = Number(lines[0]);
  const info = processInfo(pid);
  if (!info || !/^postgres(\.exe)?$/.test(info.name)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** A killed server leaves its pid file; if another process has that pid now, PostgreSQL would refuse to start for ever. */
export function removeStalePidFile(cluster: string): void {
  if (!runningPostmaster(cluster)) rmSync(join(cluster, "postmaster.pid"), { force: true });
}

function pidFileLines(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}
