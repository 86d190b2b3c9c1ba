import { z } from "zod";
import { enterpriseVersions } from "#db/schema/registers";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { judgeGiving } from "#lib/domain/standing-authorisation";
import { orThrow } from "#lib/errors";
import { lockEnterprise } from "#lib/goods/lock-enterprise";

export const GiveAuthorisation = z.strictObject({
  /** The merchant's own number of the document. */
  authorisationNo: z.string().trim().min(1).max(60),
  /** Its last day; null until the merchant ends it. */
  authorisedUntil: z.iso.date().nullable(),
});

/**
 * A merchant gives its standing authorisation, or a new one in its place: returns that the bench opens from now on are
 * covered by it. What the house wrote of the merchant stays. Refuses `enterprise_unregistered`, `authorisation_past`.
 */
export async function giveAuthorisation(
  ctx: Context,
  given: z.infer<typeof GiveAuthorisation>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "authorisation.give");
  const code = ctx.actor.scopeCode ?? "";
  // The register is the house's; of it a merchant writes its own authorisation alone.
  await withAllInSight(ctx.tx, ctx.actor.scope, async () => {
    const before = await lockEnterprise(ctx, code);
    orThrow(judgeGiving(before, given.authorisedUntil, shanghaiDay(ctx.now)));
    if (!before) return;
    const { position: _, ...kept } = before;
    await ctx.tx.insert(enterpriseVersions).values({ ...kept, ...given, setBy, setAt: ctx.now });
  });
  return { code };
}
