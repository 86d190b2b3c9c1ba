import type { Wave } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

/**
 * Puts a locked piece into a wave. Refuses what belongs to another shop, is not admitted, is on hold
 * or stands in a wave already.
 */
export async function putInWave(
  ctx: Context,
  piece: LockedItem,
  wave: Pick<Wave, "id" | "waveNo" | "ebcCode">,
): Promise<void> {
  if (piece.state !== "admitted")
    throw new AppError("item_state_forbids", { state: piece.state, command: "book" });
  if (piece.hold) throw new AppError("item_on_hold", { hold: piece.hold });
  if (piece.waveId) throw new AppError("wave_taken", { plate: piece.plate });
  if (piece.ebcCode !== wave.ebcCode) throw new AppError("wave_mixed");
  const body = { waveNo: wave.waveNo };
  await recordItemFact(ctx, piece, { waveId: wave.id }, { type: "put_in_wave", body });
}
