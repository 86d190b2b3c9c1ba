import { type ChildProcess, execFile, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { type Account, serverAccount } from "#db/embedded/account";
import { type Binaries, locateBinaries } from "#db/embedded/binaries";
import { ensureCluster, superuser } from "#db/embedded/cluster";
import { explainServerFailure } from "#db/embedded/explain-server-failure";
import { freePort, isPortFree } from "#db/embedded/free-port";
import { removeStalePidFile, runningPostmaster } from "#db/embedded/postmaster";

export type EmbeddedPostgres = {
  port: number;
  pid: number;
  /** True when a server of the same folder was running already; it stays in the hands of who started it. */
  reused: boolean;
  superuserUrl: (database: string) => string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. Leaves a reused server alone. */
  stop: () => Promise<void>;
  /** Calls the listener once when the server ends without having been asked to. */
  onExit: (listener: () => void) => void;
};

type Place = { cluster: string; binaries: Binaries; account: Account };

const startTimeoutMs = 30_000;
const retryForMs = 3_000;

/**
 * Starts PostgreSQL on a folder of its own, or joins the one that already runs there.
 * Durable settings, a password on loopback TCP only, the port remembered in the folder.
 * Throws one sentence when it cannot.
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const binaries = locateBinaries();
  const account = serverAccount();
  const { cluster, password } = await ensureCluster(options.dataDir, binaries, account);
  const place = { cluster, binaries, account };
  const superuserUrlOn = (port: number) => (database: string) =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

  const running = await joinRunning(cluster);
  if (running) {
    const { port, pid } = running;
    const reused = { reused: true, stop: async () => {}, onExit: () => {} };
    return { port, pid, ...reused, superuserUrl: superuserUrlOn(port) };
  }
  const port = await rememberedPort(options.dataDir);
  const child = await launchWithRetries(place, port, options.log);
  let stopping = false;
  return {
    port,
    pid: child.pid ?? 0,
    reused: false,
    superuserUrl: superuserUrlOn(port),
    onExit: (listener) => {
      const report = () => !stopping && listener();
      if (hasEnded(child)) report();
      else child.once("exit", report);
    },
    stop: async () => {
      stopping = true;
      await stopServer(place, child);
    },
  };
}

/** Stops a server that its supervisor left behind on this folder; nothing happens when none runs. */
export async function stopOrphanedPostgres(dataDir: string): Promise<void> {
  const cluster = join(dataDir, "cluster");
  if (!runningPostmaster(cluster)) return;
  await pgCtlStop({ cluster, binaries: locateBinaries(), account: serverAccount() });
}

async function joinRunning(cluster: string) {
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const running = runningPostmaster(cluster);
    if (!running || running.ready) return running;
    if (Date.now() > deadline)
      throw new Error("A PostgreSQL runs on the data folder but does not get ready.");
    await sleep(50);
  }
}

async function rememberedPort(folder: string): Promise<number> {
  const file = join(folder, "port");
  const remembered = Number(readIfThere(file));
  const deadline = Date.now() + retryForMs;
  while (remembered > 0 && Date.now() < deadline) {
    if (await isPortFree(remembered)) return remembered;
    await sleep(100);
  }
  const port = await freePort();
  writeFileSync(file, String(port));
  return port;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** After a kill the old server's children take a moment to die and hold its shared memory until then. */
async function launchWithRetries(place: Place, port: number, log: (line: string) => void) {
  const deadline = Date.now() + retryForMs;
  for (;;) {
    removeStalePidFile(place.cluster);
    const attempt = await launch(place, port, log);
    if (attempt.ready) return attempt.child;
    const transient = /shared memory block|lock file|could not bind/i.test(attempt.output);
    if (!transient || Date.now() > deadline) {
      throw new Error(explainServerFailure("The embedded PostgreSQL did not start", attempt.output));
    }
    await sleep(100);
  }
}

async function launch(place: Place, port: number, log: (line: string) => void) {
  const child = spawn(place.binaries.postgres, serverArguments(place.cluster, port), {
    cwd: dirname(place.binaries.postgres),
    stdio: ["ignore", "ignore", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
    ...(place.account && { uid: place.account.uid, gid: place.account.gid }),
  });
  const firstLines: string[] = [];
  child.once("error", (error) => firstLines.push(error.message));
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (firstLines.length < 50) firstLines.push(line);
    log(line);
  });
  const deadline = Date.now() + startTimeoutMs;
  while (!hasEnded(child) && Date.now() < deadline) {
    const running = runningPostmaster(place.cluster);
    if (running?.ready && running.pid === child.pid) return { ready: true as const, child };
    await sleep(20);
  }
  child.kill("SIGKILL");
  return { ready: false as const, output: firstLines.join("\n") };
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function serverArguments(cluster: string, port: number): string[] {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "256MB",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_checkpoints: "off",
  };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function stopServer(place: Place, child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await pgCtlStop(place);
  await ended;
}

async function pgCtlStop({ cluster, binaries, account }: Place): Promise<void> {
  try {
    await promisify(execFile)(binaries.pgCtl, ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "30"], {
      cwd: dirname(binaries.pgCtl),
      ...(account && { uid: account.uid, gid: account.gid }),
    });
  } catch (cause) {
    if (runningPostmaster(cluster)) throw new Error("The embedded PostgreSQL did not stop.", { cause });
  }
}
