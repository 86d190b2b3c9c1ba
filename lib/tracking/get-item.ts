import { eq } from "drizzle-orm";
import { z } from "zod";
import { batches, waves } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { returnClocks } from "#lib/domain/return-clocks";
import { AppError } from "#lib/errors";
import { readItemFile } from "#lib/returns/read-item-file";
import { readHistory } from "#lib/tracking/read-history";
import { seesParcels } from "#lib/tracking/sees-parcels";

export const GetItem = z.strictObject({ plate: z.string().min(1).max(40) });

/**
 * One piece with everything that is known of it, and its whole history. Who does not see its box is told
 * nothing of when it came, nor of what only that decides.
 */
export async function getItem(ctx: Context, { plate }: z.infer<typeof GetItem>) {
  authorize(ctx, "returns.read");
  const [item] = await ctx.tx
    .select({
      id: items.id,
      parcelId: items.parcelId,
      ownerResponse: items.ownerResponse,
      admittedAt: items.admittedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
      waveNo: waves.waveNo,
      batchNo: batches.batchNo,
    })
    .from(items)
    .leftJoin(waves, eq(waves.id, items.waveId))
    .leftJoin(batches, eq(batches.id, items.batchId))
    .where(eq(items.plate, plate));
  if (!item) throw new AppError("not_found", { code: plate });
  const { conformity, ...file } = await readItemFile(ctx, plate);
  const isInside = seesParcels(ctx);
  const clocks = returnClocks({
    releasedAt: file.list?.releasedAt ?? null,
    arrivals: file.parcel ? [file.parcel.arrivedAt] : [],
    accepted: file.application ? [file.application.acceptedAt] : [],
    pieces: [{ state: file.state, onLine: file.gnum !== null }],
    now: ctx.now,
  });
  return {
    file: { ...file, conformity: isInside ? conformity : { ...conformity, reasons: [] } },
    clocks: isInside ? clocks : { ...clocks, arrival: null },
    waveNo: item.waveNo,
    batchNo: item.batchNo,
    answer: ownerAnswered({ response: item.ownerResponse, askedAt: ownerAskedAt(item), now: ctx.now }),
    history: await readHistory(ctx, { items: [item.id], parcels: [item.parcelId] }),
  };
}
