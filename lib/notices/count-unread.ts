import { and, not } from "drizzle-orm";
import { notices } from "#db/schema/notices";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isReadBy, standsFor } from "#lib/notices/is-for";

/** How many notices wait to be read by the acting person. */
export async function countUnread(ctx: Context): Promise<number> {
  const userId = requireUser(ctx);
  const { actor, now } = ctx;
  return ctx.tx.$count(notices, and(standsFor({ ...actor, userId }, { now }), not(isReadBy(userId))));
}
