import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/items";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";

/** Lets a declared piece through whose round has no verdict yet; refuses a second one with `already_answered`. */
export async function requireVerifiable(ctx: Context, item: LockedItem): Promise<void> {
  if (item.state !== "declared") {
    throw new AppError("item_state_forbids", { state: item.state, command: "verify" });
  }
  const [found] = await ctx.tx
    .select({ id: findings.id })
    .from(findings)
    .where(
      and(eq(findings.itemId, item.id), eq(findings.round, item.round), eq(findings.kind, "verification")),
    );
  if (found) throw new AppError("already_answered");
}
