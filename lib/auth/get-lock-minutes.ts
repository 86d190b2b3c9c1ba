import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { hasBench } from "#lib/domain/badge";
import { readSetting } from "#lib/read-setting";

/** After how many minutes without a key this person's screen is locked; null where nobody stands at a bench. */
export async function getLockMinutes(ctx: Context): Promise<number | null> {
  requireUser(ctx);
  const { role } = ctx.actor;
  if (role === "system" || !hasBench(role)) return null;
  return (await readSetting(ctx, "lockMinutes")).value;
}
