import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./settings.ts";

/** As published, the driver ends the process when PostgreSQL dies; nothing starts on it unmended. */
export function requirePatchedDriver(): void {
  if (existsSync(join(projectRoot, "node_modules", ".guicang-patched"))) return;
  throw new Error("The database driver is not mended: run node scripts/setup.mjs first.");
}
