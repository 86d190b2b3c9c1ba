import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import { batches, waves } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerAnswered } from "#lib/domain/owner-answer";
import { AppError } from "#lib/errors";
import { readItemFile } from "#lib/returns/read-item-file";
import { readHistory } from "#lib/tracking/read-history";

export const GetItem = z.strictObject({ plate: z.string().min(1).max(40) });

export type ItemPage = Awaited<ReturnType<typeof getItem>>;

/** One piece with everything that is known of it, and its whole history. */
export async function getItem(ctx: Context, { plate }: z.infer<typeof GetItem>) {
  authorize(ctx, "returns.read");
  const [row] = await ctx.tx
    .select({
      item: getTableColumns(items),
      waveNo: waves.waveNo,
      batchNo: batches.batchNo,
    })
    .from(items)
    .leftJoin(waves, eq(waves.id, items.waveId))
    .leftJoin(batches, eq(batches.id, items.batchId))
    .where(eq(items.plate, plate));
  if (!row) throw new AppError("not_found", { code: plate });
  const { item, waveNo, batchNo } = row;
  return {
    file: await readItemFile(ctx, plate),
    waveNo,
    batchNo,
    answer: ownerAnswered({ response: item.ownerResponse, admittedAt: item.admittedAt, now: ctx.now }),
    history: await readHistory(ctx, { items: [item.id], parcels: [item.parcelId] }),
  };
}
