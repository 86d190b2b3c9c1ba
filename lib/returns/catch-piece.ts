import type { Context } from "#lib/context";
import type { HoldKind } from "#lib/domain/item";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { matchRecalls } from "#lib/returns/match-recalls";
import { openChapters } from "#lib/returns/open-chapters";
import { matchProhibited, stopProhibited } from "#lib/returns/stop-prohibited";

/**
 * Stops a locked piece that a recall in force means or that the state prohibits, the moment its code, line,
 * batch or shelf life is entered. Returns the piece as it now is.
 */
export async function catchPiece(ctx: Context, piece: LockedItem): Promise<LockedItem> {
  const [recalled = piece] = await openChapters(ctx, [piece], await matchRecalls(ctx, [piece.id]));
  const [stopped = recalled] = await stopProhibited(ctx, [recalled], await matchProhibited(ctx, [piece.id]));
  return stopped;
}

/** The same for a piece this transaction has just taken in; says why it stands still, if it does. */
export async function holdIfCaught(ctx: Context, itemId: string, plate: string): Promise<HoldKind | null> {
  const isCaught =
    (await matchRecalls(ctx, [itemId])).length > 0 || (await matchProhibited(ctx, [itemId])).length > 0;
  return isCaught ? (await catchPiece(ctx, await lockItem(ctx, plate))).hold : null;
}
