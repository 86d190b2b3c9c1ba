import { count, isNull } from "drizzle-orm";
import { officeKeys } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";

/** How many keys each office may use now. Nobody's scope shows the keys, so the product itself counts them. */
export async function countOfficeKeys(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const rows = await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .select({ code: officeKeys.officeCode, keys: count() })
      .from(officeKeys)
      .where(isNull(officeKeys.retiredAt))
      .groupBy(officeKeys.officeCode),
  );
  return new Map(rows.map(({ code, keys }) => [code, keys]));
}
