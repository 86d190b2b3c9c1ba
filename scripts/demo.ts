import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { closeDatabase, database } from "#db/client";
import { announceNow } from "#lib/announce";
import { loadDemo } from "./demo/load-demo.ts";
import { explain } from "./start/explain.ts";
import { requirePatchedDriver } from "./start/require-patched-driver.ts";
import { loadEnvFile } from "./start/settings.ts";

/** Loads the demo warehouse into the database that the variables name: `--seed TEXT --today YYYY-MM-DD`. */
try {
  loadEnvFile();
  requirePatchedDriver();
  process.env.DATABASE_URL = withoutWaiting(process.env.DATABASE_URL ?? "");
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: text, today: text, lists: text, returns: text } });
  await loadDemo({
    seed: values.seed ?? "guicang",
    today: values.today ?? null,
    size: { lists: Number(values.lists ?? 2000), returns: Number(values.returns ?? 600) },
  });
  await announceNow();
  await secureOnDisk();
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

/** A load that a power cut shortens goes on where it was, so its commits need not wait for the disk. */
function withoutWaiting(url: string): string {
  if (!URL.canParse(url)) throw new Error("DATABASE_URL is missing.");
  const address = new URL(url);
  address.searchParams.set("synchronous_commit", "off");
  return address.href;
}

/** One commit that waits for the disk, and with it all before it. */
async function secureOnDisk(): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = on`);
    await tx.execute(sql`select pg_logical_emit_message(true, 'guicang', 'demo loaded')`);
  });
}
