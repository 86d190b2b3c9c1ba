import { and, desc, gt, lte } from "drizzle-orm";
import { z } from "zod";
import { draws } from "#db/schema/selection";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type PlannedShare, previewShares } from "#lib/domain/selection/judge-share";
import { SelectionPlan } from "#lib/domain/selection/plan";
import { dayFromNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

export const PreviewPlan = z.strictObject({ plan: SelectionPlan });

/** What a plan and reality are compared over. */
export const comparedDays = 30;
const piecesAtMost = 50_000;

/** The first and the last Shanghai day of what plan and reality are compared over. */
export function comparedSpan(now: Date): { after: string; until: string } {
  return { after: dayFromNumber(shanghaiDayNumber(now) - comparedDays), until: shanghaiDay(now) };
}

/** How many of the pieces drawn in the last thirty days a plan would have drawn on average, by risk group. */
export async function previewPlan(
  ctx: Context,
  { plan }: z.infer<typeof PreviewPlan>,
): Promise<{ pieces: number; shares: PlannedShare[] }> {
  authorize(ctx, "selection.plan");
  const { after, until } = comparedSpan(ctx.now);
  const rows = await ctx.tx
    .select({ facts: draws.facts })
    .from(draws)
    .where(and(gt(draws.day, after), lte(draws.day, until)))
    .orderBy(desc(draws.day))
    .limit(piecesAtMost);
  return {
    pieces: rows.length,
    shares: previewShares(
      plan,
      rows.map(({ facts }) => facts),
    ),
  };
}
