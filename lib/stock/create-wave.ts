import { eq } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/batches";
import { importLists } from "#db/schema/import-lists";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockItems } from "#lib/returns/lock-item";
import { nextNumber } from "#lib/returns/next-number";
import { recordItemFact } from "#lib/returns/record-fact";
import { uuidv7 } from "#lib/uuid";

export const CreateWave = z.strictObject({ plates: z.array(z.string().min(1).max(20)).min(1).max(500) });

/** Gathers admitted pieces of one shop into a wave (汇总批次), to be booked in together. */
export async function createWave(
  ctx: Context,
  input: z.infer<typeof CreateWave>,
): Promise<{ waveNo: string; pieces: number }> {
  const userId = authorize(ctx, "wave.manage");
  const plates = [...new Set(input.plates)];
  const pieces = await lockItems(ctx, plates);
  const missing = plates.find((plate) => !pieces.some((piece) => piece.plate === plate));
  if (missing) throw new AppError("not_found", { code: missing });
  const [first] = pieces;
  if (!first?.ebcCode || !first.listId) throw new AppError("item_unidentified");
  for (const piece of pieces) {
    if (piece.ebcCode !== first.ebcCode) throw new AppError("wave_mixed");
    if (piece.state !== "admitted")
      throw new AppError("item_state_forbids", { state: piece.state, command: "book" });
    if (piece.waveId) throw new AppError("wave_booked");
    if (piece.hold) throw new AppError("item_on_hold", { hold: piece.hold });
  }
  const [shop] = await ctx.tx
    .select({ name: importLists.ebcName })
    .from(importLists)
    .where(eq(importLists.id, first.listId));
  const wave = {
    id: uuidv7(),
    waveNo: await nextNumber(ctx, "wave"),
    ebcCode: first.ebcCode,
    ebcName: shop?.name ?? first.ebcCode,
    createdBy: userId,
    createdAt: ctx.now,
  };
  await ctx.tx.insert(waves).values(wave);
  for (const piece of pieces) {
    await recordItemFact(
      ctx,
      piece,
      { waveId: wave.id },
      { type: "put_in_wave", body: { waveNo: wave.waveNo } },
    );
  }
  return { waveNo: wave.waveNo, pieces: pieces.length };
}
