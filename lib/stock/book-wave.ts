import { eq } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockItemsOf } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { lockWave } from "#lib/stock/lock-wave";

const paperNumber = z
  .string()
  .trim()
  .regex(/^[A-Z0-9-]{6,30}$/i);

export const BookWave = z.strictObject({
  waveNo: z.string().min(1).max(20),
  bondedListNo: paperNumber,
  gatePassNo: paperNumber,
  emsNo: paperNumber,
});

/**
 * Books a wave into the account book (核增): its pieces are bonded stock from now on. The numbers
 * of the bonded list, the gate pass and the account book are typed in. All pieces or none.
 */
export async function bookWave(
  ctx: Context,
  input: z.infer<typeof BookWave>,
): Promise<{ waveNo: string; booked: number }> {
  const userId = authorize(ctx, "wave.manage");
  const wave = await lockWave(ctx, input.waveNo);
  const { waveNo, ...numbers } = input;
  const pieces = await lockItemsOf(ctx, "waveId", wave.id);
  if (pieces.length === 0) throw new AppError("batch_empty");
  for (const piece of pieces) await moveItem(ctx, piece, "book", {}, { body: { waveNo, ...numbers } });
  await ctx.tx
    .update(waves)
    .set({ ...numbers, bookedAt: ctx.now, bookedBy: userId })
    .where(eq(waves.id, wave.id));
  return { waveNo, booked: pieces.length };
}
