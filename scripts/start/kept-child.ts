import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { forgetProcess, recordProcess } from "./run-records.ts";
import { projectRoot, type Variables } from "./settings.ts";

export type KeptChild = {
  /** Resolves when `isReady` says so; rejects with the child's last words when it ends before. */
  ready: (isReady: () => Promise<boolean>) => Promise<void>;
  stop: () => Promise<void>;
};

type ChildOptions = {
  name: string;
  script: string;
  dataDir: string;
  variables: Variables;
  log: (line: string) => void;
};

const firstBackoffMs = 200;
const maxBackoffMs = 5_000;
const steadyAfterMs = 5_000;
const killAfterMs = 10_000;

/**
 * Runs a script of the project and starts it again whenever it ends, sooner or later depending on how long it lived.
 * It lives in its own process group, so that Ctrl-C in a terminal reaches the supervisor alone, which stops things in order.
 */
export function keepChild(options: ChildOptions): KeptChild {
  const { name, dataDir, log } = options;
  let stopping = false;
  let backoffMs = firstBackoffMs;
  const lastLines: string[] = [];
  let child = start();

  function start(): ChildProcess {
    const began = Date.now();
    const started = launch(options, (line) => {
      if (lastLines.push(line) > 20) lastLines.shift();
      log(line);
    });
    if (started.pid) recordProcess(dataDir, name, started.pid);
    onceEnded(started, (how) => {
      if (stopping) return;
      log(`${name} ended (${how}) and is started again`);
      backoffMs = Date.now() - began > steadyAfterMs ? firstBackoffMs : Math.min(backoffMs * 2, maxBackoffMs);
      setTimeout(() => {
        if (!stopping) child = start();
      }, backoffMs);
    });
    return started;
  }

  const ready = async (isReady: () => Promise<boolean>) => {
    const first = child;
    while (!(await isReady())) {
      if (hasEnded(first)) throw new Error(`${name} did not start: ${lastWords(lastLines)}`);
      await sleep(50);
    }
  };
  const stop = async () => {
    stopping = true;
    await endGently(child);
    forgetProcess(dataDir, name);
  };
  return { ready, stop };
}

/** A child that could not even be made says so by an error, and never exits. */
function onceEnded(child: ChildProcess, listener: (how: string) => void): void {
  child.once("exit", (code, signal) => listener(String(signal ?? code)));
  child.once("error", (error) => child.pid === undefined && listener(error.message));
}

function launch({ script, variables }: ChildOptions, onLine: (line: string) => void): ChildProcess {
  const preload = join(projectRoot, "scripts", "start", "follow-parent.ts");
  const child = spawn(process.execPath, ["--import", preload, resolve(projectRoot, script)], {
    cwd: projectRoot,
    env: { ...variables, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", onLine);
  }
  return child;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function endGently(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  // Not `exit`: the last words may still be in the pipe.
  const ended = new Promise((resolve) => child.once("close", resolve));
  const killer = setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(killer);
}

function lastWords(lines: readonly string[]): string {
  return lines.findLast((line) => /Error|error|✗/.test(line)) ?? lines.at(-1) ?? "it said nothing";
}
