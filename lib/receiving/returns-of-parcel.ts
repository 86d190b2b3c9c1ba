import { eq } from "drizzle-orm";
import { type ImportList, importLists } from "#db/schema/import-lists";
import { type Parcel, parcelReturns, type Return, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { compareDecimals } from "#lib/domain/decimal";
import { readCounted } from "#lib/receiving/parcel-lines";
import { findByWaybill, type WaybillMatch } from "#lib/returns/find-by-waybill";
import { insertReturn } from "#lib/returns/insert-return";
import { linkParcel } from "#lib/returns/link-parcel";

/**
 * Sees to it that a parcel about to be opened has its returns: those announced with it, else one made from
 * the sale, waiting for the merchant's authorisation. A return whose count is over gets a supplementary one,
 * which keeps its authorisation. None when nobody knows the parcel. Once opened, its returns stay.
 */
export async function ensureReturns(
  ctx: Context,
  parcel: Parcel,
  known: readonly WaybillMatch[] | null,
): Promise<Return[]> {
  const linked = await ctx.tx
    .select({ return: returns, list: importLists })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(eq(parcelReturns.parcelId, parcel.id));
  if (parcel.status === "counted" || (parcel.status === "opened" && linked.length > 0)) {
    return linked.map((row) => row.return);
  }
  const matches = linked.length > 0 ? linked : (known ?? (await findByWaybill(ctx, parcel.waybillNo)));
  const owners: Return[] = [];
  for (const match of matches) {
    if (match.return) owners.push(await openOrSupplement(ctx, match.return));
    else if (match.list) owners.push(await returnOfSale(ctx, match.list));
  }
  await linkParcel(ctx, parcel.id, owners);
  return owners;
}

/** The one open return of a sale, else a new one from the bench. */
export async function returnOfSale(ctx: Context, list: ImportList): Promise<Return> {
  const existing = await ctx.tx.select().from(returns).where(eq(returns.listId, list.id)).orderBy(returns.id);
  for (const owner of existing) if (!(await isOver(ctx, owner))) return owner;
  return insertReturn(ctx, {
    platformReturnNo: null,
    listId: list.id,
    orderNo: list.orderNo,
    officeCode: list.officeCode,
    ebpCode: list.ebpCode,
    ebcCode: list.ebcCode,
    agentCode: list.agentCode,
    source: "bench",
    authorisation: "pending",
    reason: "",
    lines: [],
    waybills: [],
  });
}

async function openOrSupplement(ctx: Context, owner: Return): Promise<Return> {
  if (!(await isOver(ctx, owner))) return owner;
  const { listId, orderNo, officeCode, ebpCode, ebcCode, agentCode, authorisation, reason } = owner;
  const codes = { listId, orderNo, officeCode, ebpCode, ebcCode, agentCode };
  return insertReturn(ctx, {
    ...codes,
    platformReturnNo: null,
    source: "bench",
    authorisation,
    reason,
    lines: [],
    waybills: [],
  });
}

/** Whether a return's count was closed, or all it announced is counted; what comes later is another return. */
async function isOver(ctx: Context, owner: Return): Promise<boolean> {
  if (owner.countClosedAt) return true;
  const lines = await ctx.tx.select().from(returnLines).where(eq(returnLines.returnId, owner.id));
  if (lines.length === 0) return false;
  const counted = await readCounted(ctx, [owner.id]);
  return lines.every(({ gnum, announcedQty }) => {
    const qty = counted.find((row) => row.gnum === gnum)?.qty ?? "0";
    return compareDecimals(qty, announcedQty) >= 0;
  });
}
