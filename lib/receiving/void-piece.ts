import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const VoidPiece = z.strictObject({
  plate: z.string().min(1).max(20),
  reason: z.string().trim().max(200).optional(),
});

/**
 * Takes a piece back that was received by mistake: an event that compensates, never a deletion. Free until
 * the piece stands in an application (`item_in_application`), and not even a refused one gives it back
 * (`item_was_declared`).
 */
export async function voidPiece(
  ctx: Context,
  input: z.infer<typeof VoidPiece>,
): Promise<{ plate: string; parcelId: string }> {
  authorize(ctx, "piece.void");
  const item = await lockItem(ctx, input.plate);
  await moveItem(ctx, item, "void", {}, { body: input.reason ? { reason: input.reason } : {} });
  ctx.changed.add("parcels");
  return { plate: item.plate, parcelId: item.parcelId };
}
