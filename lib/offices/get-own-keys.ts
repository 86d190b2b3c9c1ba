import { eq } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { readKeys } from "#lib/offices/office-keys";

/**
 * The keys that the reader's own office shares with the house, the oldest first, by the beginnings of their digests,
 * and whether messages to it are sent and so need one. Refuses `not_found` to who belongs to no office.
 */
export async function getOwnKeys(ctx: Context, _: null) {
  authorize(ctx, "office.keys");
  const code = ctx.actor.scope === "office" ? ctx.actor.scopeCode : null;
  if (code === null) throw new AppError("not_found");
  const [office] = await ctx.tx
    .select({ endpoint: offices.endpoint })
    .from(offices)
    .where(eq(offices.code, code));
  return {
    code,
    hasEndpoint: Boolean(office?.endpoint),
    keys: await withAllInSight(ctx.tx, ctx.actor.scope, () => readKeys(ctx, code)),
  };
}
