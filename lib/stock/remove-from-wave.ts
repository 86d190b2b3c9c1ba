import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { lockWave } from "#lib/stock/lock-wave";

export const RemoveFromWave = z.strictObject({
  waveNo: z.string().min(1).max(20),
  plate: z.string().min(1).max(20),
});

/** Takes a piece out of a wave that is not booked in yet; the piece stays admitted. */
export async function removeFromWave(
  ctx: Context,
  input: z.infer<typeof RemoveFromWave>,
): Promise<{ plate: string }> {
  authorize(ctx, "wave.manage");
  const wave = await lockWave(ctx, input.waveNo);
  const piece = await lockItem(ctx, input.plate);
  if (piece.waveId !== wave.id) throw new AppError("not_found", { code: input.plate });
  const body = { waveNo: wave.waveNo };
  await recordItemFact(ctx, piece, { waveId: null }, { type: "taken_from_wave", body });
  return { plate: piece.plate };
}
