import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client";
import { announceNow } from "#lib/announce";
import { loadDemo } from "./demo/load-demo.ts";
import { explain } from "./start/explain.ts";
import { requirePatchedDriver } from "./start/require-patched-driver.ts";
import { loadEnvFile } from "./start/settings.ts";

/** Loads the demo warehouse into the database that the variables name: `--seed TEXT --today YYYY-MM-DD`. */
try {
  loadEnvFile();
  requirePatchedDriver();
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { seed: text, today: text, lists: text, returns: text } });
  await loadDemo({
    seed: values.seed ?? "guicang",
    today: values.today ?? null,
    size: { lists: Number(values.lists ?? 2000), returns: Number(values.returns ?? 600) },
  });
  await announceNow();
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
