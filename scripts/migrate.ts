import { prepareDatabase } from "#db/embedded/prepare-database";
import { migrateDatabase } from "#db/migrate";
import { explain } from "./start/explain.ts";
import { loadEnvFile } from "./start/settings.ts";

/**
 * Brings a database of its own up to date: with SUPERUSER_DATABASE_URL it first makes the roles, the database and
 * the extensions, with the names and passwords that DATABASE_URL and MIGRATE_DATABASE_URL carry.
 */
async function main(): Promise<void> {
  loadEnvFile();
  const owner = readUrl("MIGRATE_DATABASE_URL");
  const app = readUrl("DATABASE_URL");
  if (process.env.SUPERUSER_DATABASE_URL) {
    const superuser = readUrl("SUPERUSER_DATABASE_URL");
    const onDatabase = (database: string) =>
      Object.assign(new URL(superuser), { pathname: `/${database}` }).href;
    await prepareDatabase(onDatabase, {
      database: decodeURIComponent(owner.pathname.slice(1)),
      owner: loginOf(owner),
      app: loginOf(app),
    });
  }
  await migrateDatabase({ ownerUrl: owner.href, appUrl: app.href });
  console.log("✓ The database is up to date.");
}

function loginOf({ username, password }: URL) {
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function readUrl(variable: string): URL {
  const text = process.env[variable];
  if (!text) throw new Error(`${variable} is missing.`);
  if (!URL.canParse(text)) throw new Error(`${variable} is not an address.`);
  return new URL(text);
}

try {
  await main();
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exitCode = 1;
}
