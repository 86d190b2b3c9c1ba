import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { processInfo } from "#db/embedded/process-info";
import { claimDataFolder, recordProcess } from "./run-records.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guicang-run-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function idleProcess() {
  const child = spawn(process.execPath, ["-e", "console.log('up'); setInterval(() => {}, 1000)"]);
  await once(child.stdout, "data");
  return child;
}

test("a living supervisor keeps its folder", async () => {
  const other = await idleProcess();
  recordProcess(folder, "supervisor", other.pid ?? 0);
  await expect(claimDataFolder(folder)).rejects.toThrow(`process ${other.pid}`);
  other.kill("SIGKILL");
  await once(other, "exit");
  await claimDataFolder(folder);
  expect(JSON.parse(readFileSync(join(folder, "run", "supervisor.json"), "utf8")).pid).toBe(process.pid);
});

test("what a dead supervisor left running is ended", async () => {
  const orphan = await idleProcess();
  recordProcess(folder, "web", orphan.pid ?? 0);
  const ended = once(orphan, "exit");
  await claimDataFolder(folder);
  await ended;
});

test("a stranger with a recorded pid is left alone", async () => {
  const stranger = await idleProcess();
  mkdirSync(join(folder, "run"));
  const record = { ...processInfo(stranger.pid ?? 0), started: "1" };
  writeFileSync(join(folder, "run", "web.json"), JSON.stringify(record));
  await claimDataFolder(folder);
  expect(processInfo(stranger.pid ?? 0)).not.toBeNull();
  stranger.kill("SIGKILL");
});

test("a damaged record is no reason to stop", async () => {
  mkdirSync(join(folder, "run"));
  writeFileSync(join(folder, "run", "web.json"), "{");
  await claimDataFolder(folder);
});
