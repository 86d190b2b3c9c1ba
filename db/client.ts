import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { prepareStatements } from "#db/prepare-statements";
import { env } from "#lib/env";

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Opens a pool with the limits that make a dead or silent server an answer instead of a waiting screen. */
export function openClient(url: string, connections = 10): postgres.Sql {
  return postgres(url, {
    max: connections,
    fetch_types: false,
    backoff: () => 0.05,
    connect_timeout: 2,
    onnotice: () => {},
    connection: {
      TimeZone: "UTC",
      statement_timeout: 5_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
}

const kept = globalThis as typeof globalThis & {
  guicangDatabase?: { url: string; client: postgres.Sql; db: Database };
};

/** The process's one pool as the application's role; Next loads modules more than once, so it is kept globally. */
export function database(): Database {
  const url = env().DATABASE_URL;
  if (kept.guicangDatabase?.url === url) return kept.guicangDatabase.db;
  const client = openClient(url);
  const db = drizzle(prepareStatements(client));
  kept.guicangDatabase = { url, client, db };
  return db;
}

/** Closes the pool after what is in flight, at most five seconds. */
export async function closeDatabase(): Promise<void> {
  const open = kept.guicangDatabase;
  delete kept.guicangDatabase;
  await open?.client.end({ timeout: 5 });
}
