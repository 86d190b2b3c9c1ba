import { desc, eq, lte } from "drizzle-orm";
import { users } from "#db/schema/people";
import { selectionPlans } from "#db/schema/selection";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { SelectionPlan } from "#lib/domain/selection/plan";
import { readDrawDays } from "#lib/selection/list-draw-days";
import { readReality } from "#lib/selection/read-reality";

const versionsAtMost = 50;

/** Customs' plan with all its versions, plan against reality, and the seeds of the days. */
export async function getSelection(ctx: Context) {
  authorize(ctx, "selection.plan");
  const versions = await ctx.tx
    .select({
      version: selectionPlans.version,
      plan: selectionPlans.plan,
      reason: selectionPlans.reason,
      madeAt: selectionPlans.madeAt,
      madeBy: users.name,
      officerNumber: users.officerNumber,
    })
    .from(selectionPlans)
    .innerJoin(users, eq(users.id, selectionPlans.madeBy))
    .where(lte(selectionPlans.madeAt, ctx.now))
    .orderBy(desc(selectionPlans.madeAt), desc(selectionPlans.version))
    .limit(versionsAtMost);
  return {
    versions: versions.map((row) => ({ ...row, plan: SelectionPlan.parse(row.plan) })),
    reality: await readReality(ctx),
    days: await readDrawDays(ctx),
  };
}
