import { closeDatabase } from "#db/client";
import { keepDeclaring } from "#lib/customs/keep-declaring";
import { keepReadingFolder } from "#lib/customs/keep-reading-folder";
import { keepExporting } from "#lib/exports/keep-exporting";
import { keepReminding } from "#lib/goods/keep-reminding";
import { keepForgetting } from "#lib/keep-forgetting";
import { log } from "#lib/log";
import { keepNoticing } from "#lib/notices/keep-noticing";
import { keepConsenting } from "#lib/outbound/keep-consenting";
import { keepExecuting } from "#lib/outbound/keep-executing";
import { keepSweeping } from "#lib/outbox/customs/keep-sweeping";
import { keepJudging } from "#lib/outbox/keep-judging";
import { runWorker } from "#lib/outbox/run-worker";
import { watchLimits } from "#lib/outbox/watch-limits";
import { keepRecalling } from "#lib/recalls/keep-recalling";
import { keepDrawDays } from "#lib/selection/keep-draw-days";
import { keepConcluding } from "#lib/verification/keep-concluding";
import { exportSources } from "./export-sources.ts";
import { explain } from "./start/explain.ts";
import { readyProcess } from "./start/ready-process.ts";

const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopping.abort());

try {
  await readyProcess();
  log.info("worker started");
  const { signal } = stopping;
  await Promise.all([
    runWorker({ signal }),
    watchLimits({ signal }),
    keepDeclaring({ signal }),
    keepDrawDays({ signal }),
    keepReadingFolder({ signal }),
    keepRecalling({ signal }),
    keepSweeping({ signal }),
    keepForgetting({ signal }),
    keepJudging({ signal }),
    keepExecuting({ signal }),
    keepConcluding({ signal }),
    keepReminding({ signal }),
    keepConsenting({ signal }),
    keepNoticing({ signal }),
    keepExporting({ signal, sources: exportSources }),
  ]);
  await closeDatabase();
  log.info("worker stopped");
  process.exit(0);
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exit(1);
}
