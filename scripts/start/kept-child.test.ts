import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { processInfo } from "#db/embedded/process-info";
import { type KeptChild, keepChild } from "./kept-child.ts";

let folder: string;
let lines: string[];
let child: KeptChild | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guicang-kept-"));
  lines = [];
  child = null;
});

afterEach(async () => {
  await child?.stop();
  rmSync(folder, { recursive: true });
});

function keep(source: string): KeptChild {
  const script = join(folder, "child.mjs");
  writeFileSync(script, source);
  const log = (line: string) => void lines.push(line);
  child = keepChild({ name: "child", script, dataDir: folder, variables: { SAID: "hello" }, log });
  return child;
}

const recordedPid = (): number => JSON.parse(readFileSync(join(folder, "run", "child.json"), "utf8")).pid;
const saysUp = async () => lines.includes("hello up");
const patient = `console.log(process.env.SAID + " up"); setInterval(() => {}, 1000);
  process.on("SIGTERM", () => { console.log("drained"); process.exit(0); });`;

test("a killed child is there again under another pid", async () => {
  await keep(patient).ready(saysUp);
  const first = recordedPid();
  lines.length = 0;
  process.kill(first, "SIGKILL");
  await vi.waitUntil(saysUp, { timeout: 5_000 });
  expect(recordedPid()).not.toBe(first);
});

test("a stopped child may drain and stays away", async () => {
  await keep(patient).ready(saysUp);
  const pid = recordedPid();
  await child?.stop();
  await vi.waitUntil(() => lines.includes("drained"), { timeout: 5_000 });
  expect(lines.filter((line) => line.includes("started again"))).toEqual([]);
  expect(processInfo(pid)).toBeNull();
  expect(() => recordedPid()).toThrow();
});

test("one that ends before it is ready is quoted", async () => {
  const broken = keep('console.error("Error: the moon is wrong"); process.exit(3);');
  await expect(broken.ready(async () => false)).rejects.toThrow("the moon is wrong");
});

test("one whose supervisor is gone goes too", async () => {
  await keep(`${patient} setTimeout(() => process.disconnect(), 50);`).ready(saysUp);
  const pid = recordedPid();
  await vi.waitUntil(() => lines.includes("drained"), { timeout: 5_000 });
  await vi.waitUntil(() => processInfo(pid) === null, { timeout: 5_000 });
});
