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

/**
 * Connections of a process by pool. Work waits for tries while it holds a connection of its own; a try waits
 * for nothing, so that the two never wait in a ring.
 */
const connectionsOf = { work: 10, tries: 3 } as const;
export type Pool = keyof typeof connectionsOf;

type Open = { url: string; client: postgres.Sql; db: Database };

const kept = globalThis as typeof globalThis & { guicangDatabases?: Map<Pool, Open> };

/** The process's pools as the application's role; Next loads modules more than once, so they are kept globally. */
export function database(pool: Pool = "work"): Database {
  kept.guicangDatabases ??= new Map();
  const url = env().DATABASE_URL;
  const open = kept.guicangDatabases.get(pool);
  if (open?.url === url) return open.db;
  const client = openClient(url, connectionsOf[pool]);
  const db = drizzle(prepareStatements(client));
  kept.guicangDatabases.set(pool, { url, client, db });
  return db;
}

/**
 * Closes the pools after what is in flight, at most five seconds each. Work comes first, for it may still
 * have to count a try; until the end nothing opens them anew, or the process would never be done.
 */
export async function closeDatabase(): Promise<void> {
  for (const pool of ["work", "tries"] as const) {
    await kept.guicangDatabases?.get(pool)?.client.end({ timeout: 5 });
  }
  delete kept.guicangDatabases;
}
