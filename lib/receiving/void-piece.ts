import { eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { rollPlates } from "#db/schema/plate-rolls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { AppError } from "#lib/errors";
import { heldElsewhere, lockBenchParcel } from "#lib/receiving/lock-parcel";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const VoidPiece = z.strictObject({
  plate: z.string().min(1).max(20),
  reason: z.string().trim().max(200).optional(),
  /** The bench that takes it back, out of the box that lies before it. */
  bench: benchName.optional(),
});

/**
 * Takes a piece back that was received by mistake: an event that compensates, never a deletion. Free until
 * the piece stands in an application (`item_in_application`), and not even a refused one gives it back
 * (`item_was_declared`). A bench whose box another bench has by now is refused (`parcel_elsewhere`). `ofRoll` tells
 * whether a pre-printed plate became void with it.
 */
export async function voidPiece(
  ctx: Context,
  input: z.infer<typeof VoidPiece>,
): Promise<{ plate: string; parcelId: string; ofRoll: boolean }> {
  authorize(ctx, "piece.void");
  if (input.bench !== undefined) await holdBox(ctx, input.plate, input.bench);
  const item = await lockItem(ctx, input.plate);
  await moveItem(ctx, item, "void", {}, { body: input.reason ? { reason: input.reason } : {} });
  ctx.changed.add("parcels");
  return { plate: item.plate, parcelId: item.parcelId, ofRoll: await isOfRoll(ctx, item.plate) };
}

async function isOfRoll(ctx: Context, plate: string): Promise<boolean> {
  const [found] = await ctx.tx
    .select({ plate: rollPlates.plate })
    .from(rollPlates)
    .where(eq(rollPlates.plate, plate));
  return found !== undefined;
}

/** Locks the box before its piece, in the order of all that is done at a bench. */
async function holdBox(ctx: Context, plate: string, bench: string): Promise<void> {
  const [item] = await ctx.tx.select({ parcelId: items.parcelId }).from(items).where(eq(items.plate, plate));
  if (!item) throw new AppError("not_found", { code: plate });
  const parcel = await lockBenchParcel(ctx, item.parcelId);
  if (parcel.status === "opened" && parcel.bench !== bench) throw await heldElsewhere(ctx, parcel);
}
