import { closeDatabase } from "#db/client";
import { keepDeclaring } from "#lib/customs/keep-declaring";
import { log } from "#lib/log";
import { runWorker } from "#lib/outbox/run-worker";
import { watchLimits } from "#lib/outbox/watch-limits";
import { explain } from "./start/explain.ts";
import { readyProcess } from "./start/ready-process.ts";

const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());

try {
  await readyProcess();
  log.info("worker started");
  const { signal } = stopping;
  await Promise.all([runWorker({ signal }), watchLimits({ signal }), keepDeclaring({ signal })]);
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
}
