import { eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { lockItem } from "#lib/returns/lock-item";
import { insertWave } from "#lib/stock/insert-wave";
import { lockWave } from "#lib/stock/lock-wave";
import { putInWave } from "#lib/stock/put-in-wave";

export const AddToWave = z.strictObject({
  /** Null opens a wave for the shop of the piece. */
  waveNo: z.string().min(1).max(20).nullable(),
  plate: z.string().min(1).max(20),
  entry: z.enum(scanEntries).nullish(),
});

export type AddedToWave = {
  result: "added" | "already";
  waveNo: string;
  ebcName: string;
  plate: string;
  goodsName: string;
  pieces: number;
};

/** One scan at the booking bench: the piece goes into the wave, or opens one. */
export async function addToWave(ctx: Context, input: z.infer<typeof AddToWave>): Promise<AddedToWave> {
  const userId = authorize(ctx, "wave.manage");
  const known = input.waveNo ? await lockWave(ctx, input.waveNo) : null;
  const piece = await lockItem(ctx, input.plate);
  const wave = known ?? (await insertWave(ctx, piece, userId));
  const isThere = piece.waveId === wave.id;
  if (!isThere) await putInWave(ctx, [piece], wave, input.entry ?? null);
  const pieces = await ctx.tx.$count(items, eq(items.waveId, wave.id));
  const { waveNo, ebcName } = wave;
  const { plate, goodsName } = piece;
  return {
    result: isThere ? "already" : "added",
    waveNo,
    ebcName,
    plate,
    goodsName,
    pieces,
  };
}
