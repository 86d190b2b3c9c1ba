import { eq } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeSubmission, wavePaperForm } from "#lib/domain/wave-rules";
import { orThrow } from "#lib/errors";
import { lockItemsOf } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";
import { lockWave } from "#lib/stock/lock-wave";
import { missingInBook } from "#lib/stock/missing-in-book";

const paperNumber = z.string().trim().regex(wavePaperForm);

export const SubmitWave = z.strictObject({
  waveNo: z.string().min(1).max(20),
  bondedListNo: paperNumber,
  gatePassNo: paperNumber,
  emsNo: paperNumber,
});

/**
 * Sends a wave's papers to one account book (送核注), under the numbers of the bonded list, the gate paper and the
 * book that were typed in. Until the book answers nothing of the wave changes; its pieces are no stock yet. Refuses
 * `batch_empty`, `item_on_hold`, `goods_not_in_book` with the first such piece.
 */
export async function submitWave(
  ctx: Context,
  input: z.infer<typeof SubmitWave>,
): Promise<{ waveNo: string; pieces: number }> {
  const userId = authorize(ctx, "wave.manage");
  const { waveNo, ...numbers } = input;
  const wave = await lockWave(ctx, waveNo);
  const pieces = await lockItemsOf(ctx, "waveId", wave.id);
  const missing = await missingInBook(
    ctx,
    pieces.map(({ id }) => id),
  );
  orThrow(judgeSubmission(pieces.map((piece) => ({ ...piece, isInBook: !missing.has(piece.id) }))));
  await remarkItems(ctx, pieces, { type: "wave_submitted", body: { waveNo, ...numbers } });
  await ctx.tx
    .update(waves)
    .set({ ...numbers, submittedAt: ctx.now, submittedBy: userId })
    .where(eq(waves.id, wave.id));
  return { waveNo, pieces: pieces.length };
}
