import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Wave, waveAnswers, waves } from "#db/schema/account-book";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { bookAnswers, judgeBookAnswer } from "#lib/domain/wave-rules";
import { orThrow } from "#lib/errors";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { remarkItems } from "#lib/returns/record-fact";
import { lockWave } from "#lib/stock/lock-wave";

export const AnswerWave = z
  .strictObject({
    waveNo: z.string().min(1).max(20),
    answer: z.enum(bookAnswers),
    /** When the goods passed the gate; a yes has one. */
    gateAt: z.iso.datetime({ offset: true }).nullable(),
    /** The book's own words where it refused. */
    reason: z.string().trim().min(1).max(500).nullable(),
  })
  .refine(({ answer, reason }) => (answer === "refused") === (reason !== null), { path: ["reason"] });

/**
 * Records what the account book answered to a wave's papers (账册核注), with who recorded it and when. Confirmed: the
 * pieces are booked in, bonded stock from now on, all or none. Refused: the wave is gathered again, to be corrected
 * and sent anew; its pieces stay admitted and keep their place. Refuses `wave_not_submitted`, `numbers_missing` without
 * a gate time, `gate_time_ahead`.
 */
export async function answerWave(
  ctx: Context,
  input: z.infer<typeof AnswerWave>,
): Promise<{ waveNo: string; booked: number }> {
  const userId = authorize(ctx, "wave.manage");
  const { waveNo, answer, reason } = input;
  const wave = await lockWave(ctx, waveNo, "submitted");
  const gateAt = input.gateAt ? new Date(input.gateAt) : null;
  orThrow(judgeBookAnswer({ answer, gateAt }, ctx.now));
  const pieces = await lockItemsOf(ctx, "waveId", wave.id);
  const numbers = numbersOf(wave);
  const said = { answer, reason, ...numbers, recordedBy: userId, answeredAt: ctx.now };
  await ctx.tx.insert(waveAnswers).values({ ...said, waveId: wave.id });
  if (answer === "confirmed") await bookIn(ctx, wave, pieces, gateAt);
  else await remarkItems(ctx, pieces, { type: "wave_refused", body: { waveNo, reason } });
  await ctx.tx
    .update(waves)
    .set(
      answer === "confirmed"
        ? { gateAt, bookedAt: ctx.now, bookedBy: userId }
        : { submittedAt: null, submittedBy: null },
    )
    .where(eq(waves.id, wave.id));
  return { waveNo, booked: answer === "confirmed" ? pieces.length : 0 };
}

async function bookIn(ctx: Context, wave: Wave, pieces: readonly LockedItem[], gateAt: Date | null) {
  const body = { waveNo: wave.waveNo, ...numbersOf(wave), gateAt: gateAt?.toISOString() ?? null };
  for (const piece of pieces) await moveItem(ctx, piece, "book", {}, { body });
}

function numbersOf({ waveNo, bondedListNo, gatePassNo, emsNo }: Wave) {
  if (bondedListNo === null || gatePassNo === null || emsNo === null) {
    throw new Error(`wave ${waveNo} went to the book without its numbers`);
  }
  return { bondedListNo, gatePassNo, emsNo };
}
