import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { byUrgency, type MidnightStage, midnightStage, minutesToMidnight } from "#lib/domain/midnight";
import { shanghaiDay } from "#lib/domain/shanghai";
import type { TaxEffect } from "#lib/domain/tax/tax-effect";
import { isHere } from "#lib/returns/is-here";
import { mustBeDeclaredToday } from "#lib/returns/must-be-declared-today";
import { readPartsAtStake } from "#lib/returns/read-parts-at-stake";
import { readTaxEffects } from "#lib/returns/read-tax-effects";

export const ListMidnight = z.object({ sort: z.enum(["money", "hour"]).default("money").catch("money") });

/** A day's peak holds fewer; beyond it the list says that it is cut. */
const shownAtMost = 2_000;

export type MidnightRow = {
  returnNo: string;
  invtNo: string | null;
  officeCode: string | null;
  shop: string | null;
  stage: MidnightStage;
  /** Since when it stands here; for what has not come, when it was announced. */
  since: string;
  pieces: number;
  taxFen: number | null;
  allowanceFen: number;
};

/**
 * The returns whose application must be accepted before midnight in Shanghai and is not, with the estimated money
 * at stake, together and each. `openTax` counts those whose tax cannot be told for want of a rate.
 */
export async function listMidnight(ctx: Context, { sort }: z.infer<typeof ListMidnight>) {
  authorize(ctx, "deadline.read");
  const rows = await readRows(ctx);
  const known = rows.map(({ taxFen }) => taxFen).filter((taxFen) => taxFen !== null);
  return {
    day: shanghaiDay(ctx.now),
    minutesLeft: minutesToMidnight(ctx.now),
    total: await ctx.tx.$count(returns, mustBeDeclaredToday(ctx.now)),
    taxFen: known.reduce((sum, taxFen) => sum + taxFen, 0),
    openTax: rows.length - known.length,
    allowanceFen: rows.reduce((sum, { allowanceFen }) => sum + allowanceFen, 0),
    rows: rows.toSorted(byUrgency(sort)),
  };
}

async function readRows(ctx: Context): Promise<MidnightRow[]> {
  const found = await ctx.tx
    .select({
      id: returns.id,
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
      officeCode: returns.officeCode,
      shop: importLists.ebcName,
      announcedAt: returns.announcedAt,
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(eq(importLists.lastApplicationDay, shanghaiDay(ctx.now)), mustBeDeclaredToday(ctx.now)))
    .orderBy(returns.id)
    .limit(shownAtMost);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const pieces = await readPieces(ctx, ids);
  const arrivals = await readArrivals(ctx, ids);
  const taxes = await readTaxEffects(ctx, await readPartsAtStake(ctx, ids));
  return found.map(({ id, announcedAt, ...row }) => {
    const own = pieces.get(id) ?? [];
    const arrivedAt = arrivals.get(id) ?? null;
    const states = own.map(({ state }) => state);
    return {
      ...row,
      stage: midnightStage({ states, arrived: arrivedAt !== null }),
      since: (arrivedAt ?? announcedAt).toISOString(),
      pieces: own.length,
      ...money(taxes.get(id)),
    };
  });
}

function money(tax: TaxEffect | undefined) {
  return { taxFen: tax?.taxFen ?? null, allowanceFen: tax?.allowanceFen ?? 0 };
}

async function readPieces(ctx: Context, ids: string[]) {
  const rows = await ctx.tx
    .select({ returnId: items.returnId, state: items.state })
    .from(items)
    .where(and(inArray(items.returnId, ids), ne(items.state, "void")));
  return Map.groupBy(rows, ({ returnId }) => returnId ?? "");
}

/** When the first box of each came: one linked to it, or announced with it. */
async function readArrivals(ctx: Context, ids: string[]): Promise<Map<string, Date>> {
  const first = sql<Date>`min(${parcels.arrivedAt})`.mapWith(parcels.arrivedAt);
  const linked = await ctx.tx
    .select({ returnId: parcelReturns.returnId, at: first })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(inArray(parcelReturns.returnId, ids), isHere))
    .groupBy(parcelReturns.returnId);
  const announced = await ctx.tx
    .select({ returnId: returnWaybills.returnId, at: first })
    .from(returnWaybills)
    .innerJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(and(inArray(returnWaybills.returnId, ids), isHere))
    .groupBy(returnWaybills.returnId);
  return new Map([...announced, ...linked].map(({ returnId, at }) => [returnId, at]));
}
