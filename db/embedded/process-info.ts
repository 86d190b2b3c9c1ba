import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** `started` tells two processes apart that had the same pid one after the other. */
export type ProcessInfo = { pid: number; name: string; started: string };

/** What runs under this pid now; null when nothing does or when it is a zombie that only waits to be reaped. */
export function processInfo(pid: number): ProcessInfo | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessInfo | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : { pid, name, started: fields[19] ?? "" };
  } catch {
    return null;
  }
}

function fromPs(pid: number): ProcessInfo | null {
  const ps = spawnSync("ps", ["-o", "stat=,lstart=,comm=", "-p", String(pid)], { encoding: "utf8" });
  const match = /^(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(ps.stdout?.trim() ?? "");
  if (!match || match[1]?.startsWith("Z")) return null;
  return { pid, name: (match[3] ?? "").split("/").at(-1) ?? "", started: match[2] ?? "" };
}
