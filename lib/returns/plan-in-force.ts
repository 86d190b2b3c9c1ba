import { desc, lte } from "drizzle-orm";
import { selectionPlans } from "#db/schema/selection";
import type { Context } from "#lib/context";
import { SelectionPlan } from "#lib/domain/selection/plan";

/** Customs' plan as it holds at `ctx.now`, with its version; null where there is none, or none to be seen. */
export async function planInForce(ctx: Context): Promise<{ version: number; plan: SelectionPlan } | null> {
  const [newest] = await ctx.tx
    .select({ version: selectionPlans.version, plan: selectionPlans.plan })
    .from(selectionPlans)
    .where(lte(selectionPlans.madeAt, ctx.now))
    .orderBy(desc(selectionPlans.madeAt), desc(selectionPlans.version))
    .limit(1);
  return newest ? { version: newest.version, plan: SelectionPlan.parse(newest.plan) } : null;
}
