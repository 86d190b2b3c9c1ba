import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { openClient } from "#db/client";
import { migrateDatabase } from "#db/migrate";
import { parseTrackCode } from "#lib/domain/track-code";

const ownerUrl = process.env.MIGRATE_DATABASE_URL ?? "";
const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
const appUrl = process.env.DATABASE_URL ?? "";
const migrations = fileURLToPath(new URL("./migrations", import.meta.url));
const made: string[] = [];

async function emptyDatabase(name: string): Promise<string> {
  const admin = await openPatiently();
  const owner = new URL(ownerUrl).username;
  await admin.unsafe(`create database ${name} owner ${owner}`);
  await admin.end();
  made.push(name);
  const withExtensions = openClient(addressOf(superuserUrl, name), 1);
  await withExtensions.unsafe(
    "create extension if not exists pg_trgm; create extension if not exists btree_gist",
  );
  await withExtensions.end();
  return addressOf(ownerUrl, name);
}

/** Making or dropping a whole database waits for the disk, which owes nobody an answer in five seconds. */
async function openPatiently(): Promise<postgres.Sql> {
  const admin = openClient(superuserUrl, 1);
  await admin`set statement_timeout = 0`;
  return admin;
}

function addressOf(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Columns, constraints, indexes, policies and triggers, as the catalogue has them. */
async function shapeOf(url: string): Promise<string[]> {
  const client: postgres.Sql = openClient(url, 1);
  const rows = await client`
    select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as shape
      from information_schema.columns where table_schema = 'public'
    union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select format('%s %s %s', tablename, policyname, qual) from pg_policies where schemaname = 'public'
    union all select format('%s %s %s', tgrelid::regclass, pg_get_triggerdef(oid), tgenabled) from pg_trigger
      where not tgisinternal`;
  await client.end();
  return rows.map((row) => String(row.shape)).sort();
}

/** The migrations as they were before one of them; without its name, before the newest. */
function migrationsBefore(name?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "guicang-migrations-"));
  cpSync(migrations, folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  const end = name ? journal.entries.findIndex(({ tag }: { tag: string }) => tag.endsWith(name)) : -1;
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, end) }));
  return folder;
}

afterAll(async () => {
  const admin = await openPatiently();
  for (const name of made) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});

test("from the previous schema the same house is built as from nothing, and doing it twice changes nothing", async () => {
  const fresh = await emptyDatabase("migrate_fresh");
  await migrateDatabase({ ownerUrl: fresh, appUrl });
  const grown = await emptyDatabase("migrate_grown");
  const client = openClient(grown, 1);
  await migrate(drizzle(client), { migrationsFolder: migrationsBefore() });
  await client.end();
  const before = await shapeOf(grown);
  await migrateDatabase({ ownerUrl: grown, appUrl });
  await migrateDatabase({ ownerUrl: grown, appUrl });
  const shape = await shapeOf(fresh);
  expect(shape.length).toBeGreaterThan(300);
  expect(before).not.toEqual(shape);
  expect(await shapeOf(grown)).toEqual(shape);
});

test("two processes that migrate at once do it once", async () => {
  const url = await emptyDatabase("migrate_race");
  await Promise.all([migrateDatabase({ ownerUrl: url, appUrl }), migrateDatabase({ ownerUrl: url, appUrl })]);
  const client = openClient(url, 1);
  const [row] = await client`select count(*)::int as total from drizzle.__drizzle_migrations`;
  await client.end();
  const journal = JSON.parse(readFileSync(join(migrations, "meta", "_journal.json"), "utf8"));
  expect(row?.total).toBe(journal.entries.length);
});

test("returns from before trackers have codes of their own", async () => {
  const url = await emptyDatabase("migrate_track");
  const client = openClient(url, 1);
  await migrate(drizzle(client), { migrationsFolder: migrationsBefore("_track_codes") });
  await client`select set_config('app.scope', 'system', false)`;
  await client`insert into returns (return_no, source, authorisation, reason, announced_at)
    select 'R' || n, 'announced', 'given', '', now() from generate_series(1, 40) n`;
  await migrateDatabase({ ownerUrl: url, appUrl });
  const rows = await client`select track_code from returns`;
  await client.end();
  const codes = rows.map((row) => String(row.track_code));
  expect(new Set(codes).size).toBe(40);
  expect(codes.map(parseTrackCode)).toEqual(codes);
});
