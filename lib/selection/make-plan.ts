import { sql } from "drizzle-orm";
import { z } from "zod";
import { selectionPlans } from "#db/schema/selection";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { pinForm } from "#lib/domain/pin";
import { SelectionPlan } from "#lib/domain/selection/plan";
import { AppError } from "#lib/errors";
import { planInForce } from "#lib/returns/plan-in-force";

export const MakePlan = z.strictObject({
  plan: SelectionPlan,
  reason: z.string().trim().min(1).max(500),
  /** The version the officer looked at; null where there was none. */
  basedOn: z.int().nullable(),
  pin: z.string().regex(pinForm),
});

/**
 * Customs' next plan, in force at once for every draw that is not made yet, signed with the officer's PIN;
 * the versions before stay as they were. Refuses `plan_moved_on` when somebody else was quicker. It is not
 * announced: who listens to changes is not to learn even that there was one.
 */
export async function makePlan(ctx: Context, input: z.infer<typeof MakePlan>): Promise<{ version: number }> {
  const madeBy = authorize(ctx, "selection.plan");
  await verifyPin(ctx, madeBy, input.pin);
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('selection-plan', 0))`);
  const before = await planInForce(ctx);
  if ((before?.version ?? null) !== input.basedOn) throw new AppError("plan_moved_on");
  const { plan, reason } = input;
  const [made] = await ctx.tx
    .insert(selectionPlans)
    .values({ plan, reason, madeBy, madeAt: ctx.now })
    .returning({ version: selectionPlans.version });
  if (!made) throw new Error("the plan was not written");
  return made;
}
