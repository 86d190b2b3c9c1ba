import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { containers } from "#db/schema/places";
import { parcels, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { searchCodes } from "#lib/domain/search-codes";
import { bufferPlace } from "#lib/returns/buffer-place";
import { isHere, statusHere } from "#lib/returns/is-here";
import { inquireThings } from "#lib/tracking/inquire-things";
import { matchingReturns } from "#lib/tracking/matching-returns";
import { ownReturns } from "#lib/tracking/return-filters";

export const Inquire = z.strictObject({ code: z.string().min(1).max(400) });

const ofEachAtMost = 5;

/**
 * What a scanned code stands on, to be looked at and nothing else: up to five pieces and parcels, with where they stand,
 * and returns, the newest first, and what of the house itself bears it. All empty where nothing does.
 */
export async function inquire(ctx: Context, { code }: z.infer<typeof Inquire>) {
  authorize(ctx, "warehouse.read");
  const codes = searchCodes(code);
  const things = await inquireThings(ctx, code, codes);
  if (codes.length === 0) return { pieces: [], parcels: [], returns: [], things };
  const { plate, goodsName, state, hold, outcome, containerCode } = items;
  const locationCode = sql<string | null>`coalesce(${items.locationCode}, ${containers.locationCode})`;
  const pieces = await ctx.tx
    .select({ plate, goodsName, state, hold, outcome, locationCode, containerCode })
    .from(items)
    .leftJoin(containers, eq(containers.code, containerCode))
    .where(or(inArray(items.plate, codes), inArray(items.serialNo, codes), inArray(items.scannedCode, codes)))
    .orderBy(desc(items.id))
    .limit(ofEachAtMost);
  const boxes = await ctx.tx
    .select({
      waybillNo: parcels.waybillNo,
      status: statusHere,
      bench: parcels.bench,
      locationCode: bufferPlace,
    })
    .from(parcels)
    .where(and(inArray(parcels.waybillNo, codes), isHere))
    .limit(ofEachAtMost);
  const found = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(returns)
    .where(and(inArray(returns.id, matchingReturns(ctx, codes)), ownReturns(ctx)))
    .orderBy(desc(returns.id))
    .limit(ofEachAtMost);
  return { pieces, parcels: boxes, returns: found.map(({ returnNo }) => returnNo), things };
}
