import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { embeddedRoles, prepareDatabase } from "#db/embedded/prepare-database";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
  stopOrphanedPostgres,
} from "#db/embedded/start-embedded-postgres";
import { forgetProcess, postgresName, recordProcess } from "./run-records.ts";
import { keptSecret } from "./secrets.ts";

/** The addresses of the embedded installation's database on a server that runs. */
export function embeddedDatabase(dataDir: string, server: EmbeddedPostgres) {
  return prepareDatabase(server.superuserUrl, {
    database: "guicang",
    owner: { role: embeddedRoles.owner, password: keptSecret(dataDir, "database-owner", "hex") },
    app: { role: embeddedRoles.app, password: keptSecret(dataDir, "database-app", "hex") },
  });
}

/** Runs the embedded PostgreSQL for as long as the supervisor lives; a server that dies is started again on the same port. */
export async function keepPostgres(dataDir: string, log: (line: string) => void) {
  const folder = join(dataDir, "postgres");
  let stopping = false;
  await stopOrphanedPostgres(folder);
  let server = await start();

  async function start(): Promise<EmbeddedPostgres> {
    const started = await startEmbeddedPostgres({ dataDir: folder, log });
    recordProcess(dataDir, postgresName, started.pid);
    started.onExit(() => void restart());
    return started;
  }

  async function restart(): Promise<void> {
    while (!stopping) {
      try {
        server = await start();
        return;
      } catch (error) {
        log(`The database did not start again, next try in a second: ${error}`);
        await sleep(1_000);
      }
    }
  }

  const urls = await embeddedDatabase(dataDir, server);
  return {
    ...urls,
    stop: async () => {
      stopping = true;
      await server.stop();
      forgetProcess(dataDir, postgresName);
    },
  };
}
