import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#db/embedded/free-port";
import { embeddedRoles, prepareDatabase } from "#db/embedded/prepare-database";
import { startEmbeddedPostgres } from "#db/embedded/start-embedded-postgres";
import { migrateDatabase } from "#db/migrate";
import { openFolder } from "./open-folder.ts";

/**
 * One PostgreSQL and one migrated database for a whole run of tests; every test makes its own rows.
 * The settings go to the test processes as environment variables, so that `env()` reads them as in production;
 * TEST_SUPERUSER_URL is for tests that need a database of their own.
 */
export default async function setup() {
  const folder = openFolder(mkdtempSync(join(tmpdir(), "guicang-test-")));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), log: () => {} });
  const { ownerUrl, appUrl } = await prepareDatabase(server.superuserUrl, {
    database: "guicang_test",
    owner: { role: embeddedRoles.owner, password: randomBytes(12).toString("hex") },
    app: { role: embeddedRoles.app, password: randomBytes(12).toString("hex") },
  });
  await migrateDatabase({ ownerUrl, appUrl });
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    MIGRATE_DATABASE_URL: ownerUrl,
    TEST_SUPERUSER_URL: server.superuserUrl("guicang_test"),
    DATA_DIR: join(folder, "data"),
    AUTH_SECRET: randomBytes(32).toString("base64"),
    DATA_KEY: randomBytes(32).toString("base64"),
    CUSTOMS_CHANNEL: "sandbox",
    CUSTOMS_TOKEN: randomBytes(32).toString("hex"),
    // Nobody listens there but the test that opens a post office.
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    SMTP_FROM: "notices@guicang.example",
    LOG_LEVEL: "silent",
  });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
