import { eq } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/account-book";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeBook } from "#lib/domain/account-books";
import { judgeSubmission, wavePaperForm } from "#lib/domain/wave-rules";
import { orThrow } from "#lib/errors";
import { readSetting } from "#lib/read-setting";
import { lockItemsOf } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";
import { lockWave } from "#lib/stock/lock-wave";
import { lookUp } from "#lib/stock/look-up";

const paperNumber = z.string().trim().regex(wavePaperForm);

export const SubmitWave = z.strictObject({
  waveNo: z.string().min(1).max(20),
  bondedListNo: paperNumber,
  gatePassNo: paperNumber,
  emsNo: paperNumber,
});

/**
 * Sends a wave's papers to one account book (送核注), under the numbers of the bonded list, the gate paper and the book
 * that were typed in. Until the book answers nothing of the wave changes; its pieces are no stock yet. Refuses
 * `book_not_ours`, `batch_empty`, `item_on_hold`, `goods_not_in_book`, `stands_in_quarantine` with the first such
 * piece.
 */
export async function submitWave(
  ctx: Context,
  input: z.infer<typeof SubmitWave>,
): Promise<{ waveNo: string; pieces: number }> {
  const userId = authorize(ctx, "wave.manage");
  const { waveNo, ...numbers } = input;
  orThrow(judgeBook(numbers.emsNo, (await readSetting(ctx, "accountBooks")).value));
  const wave = await lockWave(ctx, waveNo);
  const pieces = await lockItemsOf(ctx, "waveId", wave.id);
  orThrow(judgeSubmission(await lookUp(ctx, pieces)));
  await remarkItems(ctx, pieces, { type: "wave_submitted", body: { waveNo, ...numbers } });
  await ctx.tx
    .update(waves)
    .set({ ...numbers, submittedAt: ctx.now, submittedBy: userId })
    .where(eq(waves.id, wave.id));
  return { waveNo, pieces: pieces.length };
}
