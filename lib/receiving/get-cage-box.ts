import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readScale } from "#lib/domain/measures";
import { AppError } from "#lib/errors";
import { readCageBoxes } from "#lib/receiving/read-cage-boxes";
import { readGoodsPhotos, readSaleLines } from "#lib/receiving/sale-lines";
import { searchSales } from "#lib/receiving/search-sales";
import { isUnidentified } from "#lib/returns/waits-for-decision";

export const GetCageBox = z.object({
  box: z.string().min(1).max(40),
  /** Goods, a barcode, a serial number, or a number or its end. */
  q: z.string().trim().min(1).max(60).nullish().catch(null),
  /** As a scale types it. */
  weight: z.string().trim().min(1).max(40).nullish().catch(null),
  /** Around which day the consumer sent it. */
  day: z.iso.date().nullish().catch(null),
});
export type GetCageBox = z.infer<typeof GetCageBox>;

/**
 * One box of the cage with all that is known of it, and the sales it may belong to: each with its lines and with
 * photos of the same goods out of other boxes. Once it is identified, only where it went. Refuses `not_found` a box that
 * is not here, or not open yet.
 */
export async function getCageBox(ctx: Context, { box: waybillNo, q, weight, day }: GetCageBox) {
  authorize(ctx, "parcel.identify");
  const [box] = await readCageBoxes(ctx, eq(parcels.waybillNo, waybillNo), 1);
  if (!box) throw new AppError("not_found", { code: waybillNo });
  const waits = await ctx.tx.$count(parcels, and(eq(parcels.id, box.parcelId), isUnidentified(ctx)));
  if (waits === 0) {
    const went = await returnsOf(ctx, box.parcelId);
    if (went.length === 0) throw new AppError("not_found", { code: waybillNo });
    return { box, went, sales: [], hasMore: false };
  }
  const weightGrams = weight ? readScale(weight) : null;
  const { rows, hasMore } = await searchSales(ctx, box, { q: q ?? null, weightGrams, day: day ?? null });
  const linesOf = await readSaleLines(ctx, rows);
  const sales = rows.map((row) => ({ ...row, lines: linesOf(row) }));
  const codes = sales.flatMap(({ lines }) => lines.flatMap(({ barCode }) => barCode ?? []));
  const photos = await readGoodsPhotos(ctx, codes, box.parcelId);
  return {
    box,
    went: null,
    sales: sales.map(({ lines, returnId: _, ...sale }) => ({
      ...sale,
      lines,
      photos: [...new Set(lines.flatMap(({ barCode }) => photos.get(barCode ?? "") ?? []))],
    })),
    hasMore,
  };
}

async function returnsOf(ctx: Context, parcelId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(eq(parcelReturns.parcelId, parcelId))
    .orderBy(returns.returnNo);
  return rows.map(({ returnNo }) => returnNo);
}
