import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase } from "#db/client";
import { freePort } from "#db/embedded/free-port";
import { openForScript } from "../../scripts/start/open-for-script.ts";
import { projectRoot } from "../../scripts/start/settings.ts";
import { openFolder } from "../../scripts/test/open-folder.ts";

export type Product = {
  url: string;
  sandboxUrl: string;
  dataDir: string;
  /** Stops everything; the data folder stays only where somebody will want to read it. */
  stop: (keepData: boolean) => Promise<void>;
};

const startTimeoutMs = 300_000;

/**
 * Starts the whole product as `npm start` does, without demo data, in a folder and on ports of its own, and opens
 * its database for the use-cases of this process.
 */
export async function startProduct(): Promise<Product> {
  const dataDir = join(openFolder(mkdtempSync(join(tmpdir(), "guicang-proof-"))), "data");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "demo-loaded"), "an empty house");
  const port = await freePort();
  const sandboxPort = await freePort();
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    LOG_LEVEL: "warn",
    DATABASE_URL: "",
    HOST: "",
    PUBLIC_URL: "",
    TLS_CERT: "",
    TLS_KEY: "",
    CUSTOMS_CHANNEL: "",
  });
  const url = `http://127.0.0.1:${port}`;
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const supervisor = launch();
  try {
    await untilReady(supervisor, [`${url}/readyz`, `${sandboxUrl}/healthz`]);
    const close = await openForScript();
    const stop = async (keepData: boolean) => {
      await closeDatabase();
      await close();
      await end(supervisor.child);
      if (!keepData) rmSync(dirname(dataDir), { recursive: true, force: true });
    };
    return { url, sandboxUrl, dataDir, stop };
  } catch (error) {
    await end(supervisor.child);
    throw error;
  }
}

type Supervisor = { child: ChildProcess; words: () => string };

function launch(): Supervisor {
  const child = spawn(process.execPath, [join(projectRoot, "scripts", "start.ts")], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      words = (words + chunk).slice(-4_000);
    });
  }
  return { child, words: () => words };
}

async function untilReady({ child, words }: Supervisor, addresses: readonly string[]): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  for (const address of addresses) {
    while (!(await isOk(address))) {
      if (child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`The product did not start: ${words().trim().split("\n").at(-1)}`);
      }
      await sleep(100);
    }
  }
}

function isOk(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
