import { type Env, env } from "#lib/env";
import { requireAppRole } from "./require-app-role.ts";
import { requirePatchedDriver } from "./require-patched-driver.ts";

/** What web server and worker demand before they work, also when nothing else started them; throws one sentence. */
export async function readyProcess(): Promise<Env> {
  requirePatchedDriver();
  const settings = env();
  await requireAppRole(settings.DATABASE_URL, "DATABASE_URL");
  return settings;
}
