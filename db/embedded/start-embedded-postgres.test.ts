import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serverAccount } from "#db/embedded/account";
import { prepareDatabase } from "#db/embedded/prepare-database";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopOrphanedPostgres,
} from "#db/embedded/start-embedded-postgres";

let base: string;
let folder: string;
let servers: EmbeddedPostgres[] = [];

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "guicang-embedded-"));
  chmodSync(base, 0o755);
  folder = join(base, "postgres");
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  servers = [];
  await stopOrphanedPostgres(folder);
  rmSync(base, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => {} });
  servers.push(server);
  return server;
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, fetch_types: false });
  try {
    const rows = await sql.unsafe(text);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await sql.end();
  }
}

function killHard(server: EmbeddedPostgres): Promise<void> {
  return new Promise((resolve) => {
    server.onExit(resolve);
    process.kill(server.pid, "SIGKILL");
  });
}

test("a fresh folder becomes a durable server that wants a password", async () => {
  const server = await start();
  const url = server.superuserUrl("postgres");
  for (const setting of ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"]) {
    expect(await query(url, `show ${setting}`), setting).toEqual(["on"]);
  }
  expect(await query(url, "show listen_addresses")).toEqual(["127.0.0.1"]);
  await expect(query(url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
});

test("a restart keeps port and rows", async () => {
  const first = await start();
  await query(first.superuserUrl("postgres"), "create table kept as select 7 as n");
  await first.stop();
  const second = await start();
  expect(second.port).toBe(first.port);
  expect(await query(second.superuserUrl("postgres"), "select n from kept")).toEqual([7]);
});

test("after kill -9 it starts again at once and has what was committed", async () => {
  const first = await start();
  await query(first.superuserUrl("postgres"), "create table kept as select 7 as n");
  await killHard(first);
  const second = await start();
  expect(second.reused).toBe(false);
  expect(second.port).toBe(first.port);
  expect(await query(second.superuserUrl("postgres"), "select n from kept")).toEqual([7]);
});

test("a second start joins the running server and does not stop it", async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ reused: true, port: first.port, pid: first.pid });
  await second.stop();
  expect(await query(first.superuserUrl("postgres"), "select 1")).toEqual([1]);
});

test("a pid file that names another living process is stale", async () => {
  await (await start()).stop();
  const cluster = join(folder, "cluster");
  writeFileSync(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n0\n5432\n\n\n\nready\n`);
  const server = await start();
  expect(server.reused).toBe(false);
});

test("a folder whose making was interrupted is made anew", async () => {
  mkdirSync(join(folder, "half-made-1234"), { recursive: true });
  writeFileSync(join(folder, "half-made-1234", "PG_VERSION"), "18");
  await start();
  expect(readdirSync(folder).filter((name) => name.startsWith("half-made"))).toEqual([]);
  expect(existsSync(join(folder, "cluster", "PG_VERSION"))).toBe(true);
});

test.runIf(serverAccount())("a folder its account cannot enter is named", async () => {
  chmodSync(base, 0o700);
  await expect(start()).rejects.toThrow(`The folder ${base} cannot be entered`);
});

test("the program's role is bound and the owner owns", async () => {
  const server = await start();
  const wanted = {
    database: "sample",
    owner: { role: "sample_owner", password: "owner's" },
    app: { role: "sample_app", password: "app" },
  };
  await prepareDatabase(server.superuserUrl, wanted);
  const { appUrl, ownerUrl } = await prepareDatabase(server.superuserUrl, wanted);
  const bound = "select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user";
  expect(await query(appUrl, bound)).toEqual(["false"]);
  expect(await query(ownerUrl, bound)).toEqual(["false"]);
  await query(ownerUrl, "create table mine (n int)");
  await expect(query(appUrl, "create table yours (n int)")).rejects.toThrow(/permission denied/);
  await expect(query(appUrl, "select * from mine")).rejects.toThrow(/permission denied/);
});

test("an orphan is stopped, and nothing happens when there is none", async () => {
  await stopOrphanedPostgres(folder);
  const server = await start();
  // Its pid file goes a moment before the process does.
  const over = new Promise<void>((resolve) => server.onExit(resolve));
  await stopOrphanedPostgres(folder);
  await over;
  expect(spawnSync("kill", ["-0", String(server.pid)]).status).not.toBe(0);
});
