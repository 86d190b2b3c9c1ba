import { randomInt } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { selectionPlans } from "#db/schema/selection";
import { inScope } from "#db/scope";
import type { SelectionPlan } from "#lib/domain/selection/plan";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { actorFor, asSystem } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

/** A moment no other test's pieces are drawn at, so that a plan made then is nobody else's. */
export const farDay = (year = 2300, days = 100_000) =>
  new Date(Date.UTC(year, 0, 1, 4) + randomInt(days) * 86_400_000);

/** A plan that draws the same share of everything. */
export const flat = (percent: number): SelectionPlan => ({
  random: percent,
  value: null,
  categories: [],
  merchant: null,
  mismatch: null,
});

/** A plan made at that moment. */
export async function planFrom(at: Date, plan: SelectionPlan): Promise<void> {
  const { userId } = await actorFor("officer");
  await inScope(system, (tx) =>
    tx.insert(selectionPlans).values({ plan, reason: "试行", madeBy: userId, madeAt: at }),
  );
}

/** Customs accepts an application, and nobody has drawn its pieces yet. */
export async function acceptUndrawn(applicationNo: string): Promise<void> {
  await inScope(system, (tx) =>
    tx
      .update(applications)
      .set({ status: "accepted", acceptedAt: new Date() })
      .where(eq(applications.applicationNo, applicationNo)),
  );
}

/**
 * Draws a piece at that moment, its application accepted in the same transaction, so that no other draws it
 * before; the piece as it then is.
 */
export const drawAt = (plate: string, now: Date) =>
  asSystem(
    async (ctx) => {
      const item = await lockItem(ctx, plate);
      await ctx.tx
        .update(applications)
        .set({ status: "accepted", acceptedAt: new Date() })
        .where(and(eq(applications.id, item.applicationId ?? ""), isNull(applications.acceptedAt)));
      return drawLaneIfReady(ctx, item);
    },
    undefined,
    { now },
  );
