import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "./progress.ts";
import { runScript } from "./run-script.ts";
import type { StartSettings, Variables } from "./settings.ts";

/** Loads the demo warehouse once in the life of a data folder; one that was interrupted is loaded again. */
export async function loadDemoOnce(
  { dataDir, withDemo }: StartSettings,
  variables: Variables,
): Promise<void> {
  const stamp = join(dataDir, "demo-loaded");
  if (!withDemo || existsSync(stamp)) return;
  await step("Loading the demo warehouse", () => runScript("scripts/demo.ts", variables));
  writeFileSync(stamp, new Date().toISOString());
}
