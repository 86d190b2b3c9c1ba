import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockAllItems } from "#lib/returns/lock-item";
import { insertWave } from "#lib/stock/insert-wave";
import { putInWave } from "#lib/stock/put-in-wave";

export const CreateWave = z.strictObject({ plates: z.array(z.string().min(1).max(20)).min(1).max(500) });

/** Gathers admitted pieces of one shop into a wave (汇总批次), to be booked in together; all or none. */
export async function createWave(
  ctx: Context,
  input: z.infer<typeof CreateWave>,
): Promise<{ waveNo: string; pieces: number }> {
  const userId = authorize(ctx, "wave.manage");
  const pieces = await lockAllItems(ctx, input.plates);
  const [first] = pieces;
  if (!first) throw new AppError("not_found");
  const wave = await insertWave(ctx, first, userId);
  await putInWave(ctx, pieces, wave, null);
  return { waveNo: wave.waveNo, pieces: pieces.length };
}
