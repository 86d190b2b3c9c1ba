import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import { decide } from "#lib/domain/lifecycle";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { itemFacts } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

/**
 * Puts a locked piece back into the application that still binds it, once it is inspected in this round,
 * conforms and stands under no hold: an officer had sent it back. Returns the piece as it now is.
 */
export async function declareAgainIfReady(ctx: Context, piece: LockedItem): Promise<LockedItem> {
  const facts = itemFacts(piece, ctx.now);
  if (!facts.inApplication || !decide("declare", facts).ok) return piece;
  const [found] = await ctx.tx
    .select({ id: findings.id })
    .from(findings)
    .where(
      and(eq(findings.itemId, piece.id), eq(findings.round, piece.round), eq(findings.kind, "inspection")),
    );
  return found ? drawLaneIfReady(ctx, await moveItem(ctx, piece, "declare")) : piece;
}
