import { count, eq } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { countPieces } from "#lib/dashboard/list-pieces";
import { isInTrouble } from "#lib/returns/message-trouble";
import { clockIs } from "#lib/returns/running-clocks";

/** How the house stands at this moment; each figure is counted by the condition of the list that it opens. */
export async function getNow(ctx: Context) {
  authorize(ctx, "dashboard.read");
  return {
    receivedToday: await countPieces(ctx, { did: "received" }),
    match: await countPieces(ctx, { wait: "match" }),
    inspector: await countPieces(ctx, { wait: "inspector" }),
    officer: await countPieces(ctx, { wait: "officer" }),
    outcome: await countPieces(ctx, { wait: "outcome" }),
    feedback: await ctx.tx.$count(feedbackMessages, isInTrouble(ctx.now)),
    clocks: await countNearClocks(ctx),
  };
}

async function countNearClocks(ctx: Context): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(clockIs(ctx, "near"));
  return row?.total ?? 0;
}
