import { migrateDatabase } from "#db/migrate";
import { banner } from "./start/banner.ts";
import { ensureBuild } from "./start/build.ts";
import { startChildren } from "./start/children.ts";
import { loadDemoOnce } from "./start/demo.ts";
import { explain } from "./start/explain.ts";
import { keepPostgres } from "./start/kept-postgres.ts";
import { logFile } from "./start/log-file.ts";
import { step } from "./start/progress.ts";
import { requireAppRole } from "./start/require-app-role.ts";
import { requireFreePort } from "./start/require-free-port.ts";
import { requireFreeSpace } from "./start/require-free-space.ts";
import { requirePatchedDriver } from "./start/require-patched-driver.ts";
import { claimDataFolder, releaseDataFolder } from "./start/run-records.ts";
import { loadEnvFile, type StartSettings, startSettings, type Variables } from "./start/settings.ts";

/** What runs now, the last started first: the order in which it is stopped. */
const running: (() => Promise<void> | void)[] = [];
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  if (!stopping) {
    console.error(`✗ ${explain(error)}`);
    await stop(1);
  }
}

async function start(): Promise<void> {
  loadEnvFile();
  requirePatchedDriver();
  const settings = startSettings(process.env, process.argv.slice(2));
  await claimDataFolder(settings.dataDir);
  running.unshift(() => releaseDataFolder(settings.dataDir));
  if (settings.embedded) await requireFreeSpace(settings.dataDir);
  await requireFreePort(settings.env.PORT, settings.env.HOST, "PORT");
  if (settings.withSandbox) await requireFreePort(settings.env.SANDBOX_PORT, "127.0.0.1", "SANDBOX_PORT");
  const variables = await openDatabase(settings);
  await loadDemoOnce(settings, variables);
  await ensureBuild();
  const { MIGRATE_DATABASE_URL: _ownerOnly, ...forChildren } = variables;
  const children = await step("Starting web server, worker and sandbox", () =>
    startChildren(settings, forChildren),
  );
  running.unshift(...children.map((child) => child.stop));
  console.log(banner(settings));
}

async function openDatabase(settings: StartSettings): Promise<Variables> {
  const { embedded, dataDir, variables } = settings;
  const urls = embedded ? await openEmbedded(dataDir) : givenUrls(variables);
  const { DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl } = urls;
  if (ownerUrl) await step("Bringing the database up to date", () => migrateDatabase({ ownerUrl, appUrl }));
  await requireAppRole(appUrl, "DATABASE_URL");
  return { ...variables, ...urls };
}

async function openEmbedded(dataDir: string) {
  const log = logFile(dataDir, "postgres");
  const server = await step("Starting PostgreSQL", () => keepPostgres(dataDir, log));
  running.unshift(server.stop);
  return { DATABASE_URL: server.appUrl, MIGRATE_DATABASE_URL: server.ownerUrl };
}

function givenUrls({ DATABASE_URL = "", MIGRATE_DATABASE_URL }: Variables) {
  return { DATABASE_URL, MIGRATE_DATABASE_URL };
}

async function stop(code: number): Promise<void> {
  if (stopping) process.exit(130);
  stopping = true;
  if (code === 0) console.log("\n… Stopping");
  for (const end of running) await end();
  if (code === 0) console.log("✓ Stopped");
  process.exit(code);
}
