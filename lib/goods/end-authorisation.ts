import { z } from "zod";
import { enterpriseVersions } from "#db/schema/registers";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { judgeEnding } from "#lib/domain/standing-authorisation";
import { orThrow } from "#lib/errors";
import { lockEnterprise } from "#lib/goods/lock-enterprise";

export const EndAuthorisation = z.strictObject({});

/**
 * A merchant ends its standing authorisation at once: what the bench opens from now on waits for its word. What was
 * covered stays covered. Refuses `authorisation_not_given` where none is in force.
 */
export async function endAuthorisation(
  ctx: Context,
  _: z.infer<typeof EndAuthorisation>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "authorisation.give");
  const code = ctx.actor.scopeCode ?? "";
  await withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    const before = await lockEnterprise(ctx, code);
    orThrow(judgeEnding(before, shanghaiDay(ctx.now)));
    if (!before) return;
    const { position: _, ...kept } = before;
    const none = { authorisationNo: null, authorisedUntil: null };
    await ctx.tx.insert(enterpriseVersions).values({ ...kept, ...none, setBy, setAt: ctx.now });
  });
  return { code };
}
