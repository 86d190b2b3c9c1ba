import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";

/**
 * Lets a piece through that waits for its inspection: a received one, or an inspected one that an
 * officer sent back into a round without a finding. Refuses all others with `item_state_forbids`, and what was
 * seen in another round than the piece is in with `finding_of_past_round`.
 */
export async function requireInspectable(
  ctx: Context,
  item: LockedItem,
  seenInRound = item.round,
): Promise<"first" | "again"> {
  if (seenInRound !== item.round) throw new AppError("finding_of_past_round", { round: item.round });
  if (item.state === "received") return "first";
  if (item.state === "inspected") {
    const [found] = await ctx.tx
      .select({ id: findings.id })
      .from(findings)
      .where(
        and(eq(findings.itemId, item.id), eq(findings.round, item.round), eq(findings.kind, "inspection")),
      );
    if (!found) return "again";
  }
  throw new AppError("item_state_forbids", { state: item.state, command: "inspect" });
}
