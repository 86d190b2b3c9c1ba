import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";

/**
 * Lets a declared piece through that was drawn for an officer and whose round has no verdict yet; refuses a
 * second one with `already_answered`, one that is not drawn with `lane_not_drawn`, and one that needs no
 * officer with `lane_exempt`: it is re-routed first, with a reason.
 */
export async function requireVerifiable(ctx: Context, item: LockedItem): Promise<void> {
  if (item.state !== "declared") {
    throw new AppError("item_state_forbids", { state: item.state, command: "verify" });
  }
  if (item.lane !== "in_person") throw new AppError(item.lane === null ? "lane_not_drawn" : "lane_exempt");
  const [found] = await ctx.tx
    .select({ id: findings.id })
    .from(findings)
    .where(
      and(eq(findings.itemId, item.id), eq(findings.round, item.round), eq(findings.kind, "verification")),
    );
  if (found) throw new AppError("already_answered");
}
