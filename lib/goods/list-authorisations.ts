import { and, asc, eq, isNotNull } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { enterpriseVersions } from "#db/schema/registers";
import { returns } from "#db/schema/returns";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { standOfAuthorisation } from "#lib/domain/standing-authorisation";
import { isOwn } from "#lib/goods/is-own";
import { enterprisesOf } from "#lib/returns/enterprises";

const shownAtMost = 100;

/**
 * The standing authorisation of each shop whose returns the owner sees, a merchant's own with all it was before, and
 * the returns that the bench opened and that wait for the merchant's word, the longest waiting first.
 */
export async function listAuthorisations(ctx: Context, _: null) {
  authorize(ctx, "goods.read");
  const waiting = and(eq(returns.authorisation, "pending"), isOwn(ctx, returns));
  return {
    shops: await readShops(ctx),
    versions: ctx.actor.scope === "merchant" ? await readVersions(ctx) : [],
    pending: await ctx.tx
      .select({
        returnNo: returns.returnNo,
        orderNo: returns.orderNo,
        shop: importLists.ebcName,
        reason: returns.reason,
        since: returns.announcedAt,
      })
      .from(returns)
      .leftJoin(importLists, eq(importLists.id, returns.listId))
      .where(waiting)
      .orderBy(asc(returns.announcedAt), asc(returns.id))
      .limit(shownAtMost),
    pendingTotal: await ctx.tx.$count(returns, waiting),
  };
}

async function readShops(ctx: Context) {
  const today = shanghaiDay(ctx.now);
  const rows = await ctx.tx
    .selectDistinctOn([returns.ebcCode], { code: returns.ebcCode, name: importLists.ebcName })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(isOwn(ctx, returns), isNotNull(returns.ebcCode)))
    .orderBy(returns.ebcCode);
  const { scope, scopeCode } = ctx.actor;
  const isAlone = scope === "merchant" && rows.length === 0;
  const shops = isAlone ? [{ code: scopeCode, name: null }] : rows;
  const known = await withAllInSight(ctx.tx, scope, () =>
    enterprisesOf(
      ctx,
      shops.map(({ code }) => code),
    ),
  );
  return shops.flatMap(({ code, name }) => {
    if (code === null) return [];
    const { authorisationNo = null, authorisedUntil = null } = known.get(code) ?? {};
    const stand = standOfAuthorisation({ authorisationNo, authorisedUntil }, today);
    return [{ code, name, authorisationNo, authorisedUntil, stand, isRegistered: known.has(code) }];
  });
}

/** What a merchant's own authorisation was, step by step; what else the house wrote of it is the house's. */
async function readVersions(ctx: Context) {
  const { authorisationNo, authorisedUntil, setAt, position, code } = enterpriseVersions;
  const rows = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({ position, authorisationNo, authorisedUntil, setAt })
      .from(enterpriseVersions)
      .where(eq(code, ctx.actor.scopeCode ?? ""))
      .orderBy(asc(position)),
  );
  const steps = rows.filter((row, index) => {
    const before = rows[index - 1] ?? { authorisationNo: null, authorisedUntil: null };
    return row.authorisationNo !== before.authorisationNo || row.authorisedUntil !== before.authorisedUntil;
  });
  return steps.toReversed();
}
