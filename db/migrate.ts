import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { openClient } from "#db/client";
import { quoteIdentifier } from "#db/quote-identifier";

const migrationLock = 720_601;
/** The application's role may delete nothing that happened, and may change only what is not written once. */
const writtenOnce = [
  "events",
  "findings",
  "customs_documents",
  "customs_receipts",
  "documents",
  "outbox_attempts",
  "item_transitions",
  "photos",
  "photo_looks",
  "setting_versions",
];

/**
 * Brings the schema up to date as its owner, one process at a time, and grants the role that the
 * application's address names what it needs and no more. Forward only; safe to run at every start.
 */
export async function migrateDatabase({
  ownerUrl,
  appUrl,
}: {
  ownerUrl: string;
  appUrl: string;
}): Promise<void> {
  const appRole = decodeURIComponent(new URL(appUrl).username);
  if (!appRole) throw new Error("DATABASE_URL names no role: what is the application to be granted as?");
  const client = openClient(ownerUrl, 1);
  try {
    await client`set statement_timeout = 0`;
    await client`set lock_timeout = 0`;
    await client`select pg_advisory_lock(${migrationLock})`;
    const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));
    await migrate(drizzle(client), { migrationsFolder });
    const role = client.unsafe(quoteIdentifier(appRole));
    await client`grant usage on schema public to ${role}`;
    await client`grant select, insert, update on all tables in schema public to ${role}`;
    await client`grant usage on all sequences in schema public to ${role}`;
    for (const table of writtenOnce) await client`revoke update on ${client(table)} from ${role}`;
    // A finding is written once, and taken back once.
    await client`grant update (taken_back_at, taken_back_by, taken_back_reason) on findings to ${role}`;
    // Of the answers to writes its policy lets only old ones go.
    await client`grant delete on idempotency_keys to ${role}`;
    // Of the rows of exports as well, a day after they could be downloaded.
    await client`grant delete on export_parts to ${role}`;
    await client`revoke insert on item_transitions from ${role}`;
  } finally {
    await client.end({ timeout: 5 });
  }
}
