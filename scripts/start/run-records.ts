import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ProcessInfo, processInfo } from "#db/embedded/process-info";

const supervisorName = "supervisor";

/** Never killed by its record: a database is asked to stop. */
export const postgresName = "postgres";

/** Notes which process runs under a name, in DATA_DIR/run/NAME.json, with its start time: a pid alone may be somebody else's later. */
export function recordProcess(dataDir: string, name: string, pid: number): void {
  mkdirSync(join(dataDir, "run"), { recursive: true });
  writeFileSync(join(dataDir, "run", `${name}.json`), JSON.stringify(processInfo(pid)));
}

export function forgetProcess(dataDir: string, name: string): void {
  rmSync(join(dataDir, "run", `${name}.json`), { force: true });
}

/** Takes the data folder for this supervisor: refuses when another one lives, ends what a dead one left running. */
export async function claimDataFolder(dataDir: string): Promise<void> {
  const alive = recordedProcesses(dataDir);
  const other = alive.find(({ name }) => name === supervisorName);
  if (other && other.info.pid !== process.pid) {
    throw new Error(
      `Guicang is already running on ${dataDir} (process ${other.info.pid}): stop it first, or choose another DATA_DIR.`,
    );
  }
  const orphans = alive.filter(({ name }) => name !== postgresName);
  for (const { info } of orphans) process.kill(info.pid, "SIGKILL");
  while (orphans.some(({ info }) => isSame(info))) await sleep(20);
  recordProcess(dataDir, supervisorName, process.pid);
}

export function releaseDataFolder(dataDir: string): void {
  forgetProcess(dataDir, supervisorName);
}

function recordedProcesses(dataDir: string): { name: string; info: ProcessInfo }[] {
  const folder = join(dataDir, "run");
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).flatMap((file) => {
    const info = readRecord(join(folder, file));
    return info && isSame(info) ? [{ name: file.replace(/\.json$/, ""), info }] : [];
  });
}

function readRecord(file: string): ProcessInfo | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function isSame(info: ProcessInfo): boolean {
  return processInfo(info.pid)?.started === info.started;
}
