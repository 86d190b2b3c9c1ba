import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openClient } from "#db/client";
import { migrateDatabase } from "#db/migrate";
import { itemStates } from "#lib/domain/item";

const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "guicang-demo-"));
const names = ["guicang_demo_one", "guicang_demo_two"];
const databases: postgres.Sql[] = [];

const onDatabase = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const [ownerUrl = "", appUrl = ""] = [process.env.MIGRATE_DATABASE_URL, process.env.DATABASE_URL];

beforeAll(async () => {
  const admin = openClient(superuserUrl, 1);
  await admin`set statement_timeout = 0`;
  for (const name of names) await admin`create database ${admin(name)} owner ${admin(loginOf(ownerUrl))}`;
  await admin.end();
  await Promise.all(names.map(fill));
}, 300_000);

function loginOf(url: string): string {
  return new URL(url).username;
}

async function fill(name: string): Promise<void> {
  const database = openClient(onDatabase(superuserUrl, name), 1);
  databases.push(database);
  await database`create extension pg_trgm`;
  await database`create extension btree_gist`;
  await database`alter schema public owner to ${database(loginOf(ownerUrl))}`;
  await migrateDatabase({ ownerUrl: onDatabase(ownerUrl, name), appUrl });
  await loadInto(onDatabase(appUrl, name), name);
}

afterAll(async () => {
  await Promise.all(databases.map((database) => database.end()));
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script as `npm start` does, into a database of its own. */
async function loadInto(url: string, name: string): Promise<void> {
  const dataDir = mkdtempSync(join(folder, `${name}-`));
  const flags = ["--today", "2026-11-22", "--lists", "100", "--returns", "12"];
  const child = spawn(process.execPath, ["scripts/demo.ts", ...flags], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, SANDBOX_ROOT: "root", SANDBOX_PORT: "3001" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (words += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(words);
  const file = join(dataDir, "demo-accounts.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(new Set(JSON.parse(readFileSync(file, "utf8")).map((row: { role: string }) => row.role)).size).toBe(
    13,
  );
}

function firstDatabase(): postgres.Sql {
  const [sql] = databases;
  if (!sql) throw new Error("nothing was loaded");
  return sql;
}

test("the same seed and day give the same numbers, plates and states", async () => {
  const [one, two] = await Promise.all(
    databases.map(async (sql) => ({
      returns: await sql`select return_no, platform_return_no, order_no from returns order by 1`,
      items: await sql`select plate, state, grade, outcome, hold from items order by 1`,
      applications: await sql`select application_no, status from applications order by 1`,
      batches: await sql`select batch_no, outcome, status from batches order by 1`,
      waves: await sql`select wave_no, ebc_code from waves order by 1`,
    })),
  );
  expect(one?.items.length).toBeGreaterThan(30);
  expect(two).toEqual(one);
});

test("pieces stand in every state that somebody can bring them to", async () => {
  const sql = firstDatabase();
  const rows = await sql<{ state: string }[]>`select distinct state from items`;
  // Nobody has a desk yet that detains a piece or misses it.
  const reachable = itemStates.filter((state) => state !== "detained" && state !== "missing");
  expect(rows.map(({ state }) => state).sort()).toEqual([...reachable].sort());
});

test("no person is named outside the vault", async () => {
  const sql = firstDatabase();
  const columns = await sql<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')`;
  const named: string[] = [];
  for (const { table, column } of columns) {
    const [found] = await sql`
      select 1 from ${sql(table)}
      where ${sql(column)}::text ~ '1380000[0-9]{4}|990101[0-9]{11}|示例区' limit 1`;
    if (found) named.push(`${table}.${column}`);
  }
  expect(columns.length).toBeGreaterThan(50);
  expect(named).toEqual([]);
});

test("what customs answered long ago is not sent to it again", async () => {
  const sql = firstDatabase();
  const waiting = await sql<{ status: string }[]>`
    select a.status from outbox o join applications a on a.application_no = o.ordering_key
    where o.channel = 'customs' and o.delivered_at is null`;
  expect(waiting.length).toBeGreaterThan(0);
  expect(new Set(waiting.map(({ status }) => status))).toEqual(new Set(["queued"]));
});
