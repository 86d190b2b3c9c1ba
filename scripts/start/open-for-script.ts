import { join } from "node:path";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres";
import { migrateDatabase } from "#db/migrate";
import { embeddedDatabase } from "./kept-postgres.ts";
import { logFile } from "./log-file.ts";
import { requirePatchedDriver } from "./require-patched-driver.ts";
import { loadEnvFile, startSettings } from "./settings.ts";

/**
 * Readies this process for use-cases from the command line: settings as the started product has them, and,
 * in the embedded case, its database, joined when it runs and started for the time of the script when not.
 * To be called before anything reads `env()`. Returns what closes it again.
 */
export async function openForScript(): Promise<() => Promise<void>> {
  loadEnvFile();
  requirePatchedDriver();
  const { embedded, dataDir, variables } = startSettings(process.env, []);
  setVariables(variables);
  if (!embedded) return async () => {};
  const log = logFile(dataDir, "postgres");
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), log });
  const { appUrl, ownerUrl } = await embeddedDatabase(dataDir, server);
  await migrateDatabase({ ownerUrl, appUrl });
  setVariables({ DATABASE_URL: appUrl });
  return server.stop;
}

function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) process.env[name] = value;
  }
}
