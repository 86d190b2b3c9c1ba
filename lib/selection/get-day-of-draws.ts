import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { drawDays, draws, laneDecisions, selectionPlans } from "#db/schema/selection";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { DayOfDraws } from "#lib/domain/selection/repeat-draws";
import { AppError } from "#lib/errors";

export const GetDayOfDraws = z.strictObject({ day: z.iso.date() });

/**
 * All draws of a day with what they were made from, for anybody customs gives it to: with the revealed seed
 * every draw can be repeated. A day whose seed is not revealed yet does not exist (`not_found`).
 */
export async function getDayOfDraws(
  ctx: Context,
  { day }: z.infer<typeof GetDayOfDraws>,
): Promise<DayOfDraws> {
  authorize(ctx, "selection.plan");
  const [promised] = await ctx.tx.select().from(drawDays).where(eq(drawDays.day, day));
  if (!promised?.seed) throw new AppError("not_found", { code: day });
  const made = await readDraws(ctx, day);
  return {
    day,
    seedHash: promised.seedHash,
    publishedAt: promised.publishedAt.toISOString(),
    seed: promised.seed,
    plans: await readPlans(ctx, new Set(made.flatMap(({ version }) => version ?? []))),
    draws: made.map(({ drawnAt, reason, ...draw }) => {
      if (!reason) throw new Error(`the draw of ${draw.plate} does not say why`);
      return { ...draw, reason, drawnAt: drawnAt.toISOString() };
    }),
  };
}

function readDraws(ctx: Context, day: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      round: laneDecisions.round,
      drawnAt: laneDecisions.decidedAt,
      version: draws.version,
      facts: draws.facts,
      lane: laneDecisions.lane,
      reason: laneDecisions.drawReason,
      ticket: draws.ticket,
    })
    .from(draws)
    .innerJoin(laneDecisions, eq(laneDecisions.id, draws.decisionId))
    .innerJoin(items, eq(items.id, laneDecisions.itemId))
    .where(eq(draws.day, day))
    .orderBy(asc(laneDecisions.decidedAt), asc(items.plate));
}

function readPlans(ctx: Context, versions: ReadonlySet<number>) {
  if (versions.size === 0) return [];
  return ctx.tx
    .select({ version: selectionPlans.version, plan: selectionPlans.plan })
    .from(selectionPlans)
    .where(inArray(selectionPlans.version, [...versions]))
    .orderBy(asc(selectionPlans.version));
}
