import { eq } from "drizzle-orm";
import type { ImportList } from "#db/schema/import-lists";
import { type Parcel, parcelReturns, type Return, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { enterprisesOf, standingOrPending } from "#lib/returns/enterprises";
import { findByWaybill, type WaybillMatch } from "#lib/returns/find-by-waybill";
import { insertReturn } from "#lib/returns/insert-return";
import { isCountOver } from "#lib/returns/is-count-over";
import { linkParcel } from "#lib/returns/link-parcel";

/**
 * Sees to it that a parcel about to be opened has its returns: those the dock found for it, whose count
 * waits for it since; all others announced with it; else one made from the sale, waiting for the merchant's
 * authorisation unless a standing one covers it. A return whose count was over when the parcel came gets a
 * supplementary one, which keeps its authorisation. None when nobody knows the parcel. Once opened, its returns stay.
 */
export async function ensureReturns(
  ctx: Context,
  parcel: Parcel,
  known: readonly WaybillMatch[] | null,
): Promise<Return[]> {
  const rows = await ctx.tx
    .select({ return: returns })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(eq(parcelReturns.parcelId, parcel.id));
  const linked = rows.map((row) => row.return);
  if (parcel.status === "counted" || (parcel.status === "opened" && linked.length > 0)) return linked;
  const others: Return[] = [];
  for (const match of known ?? (await findByWaybill(ctx, parcel.waybillNo))) {
    if (linked.some(({ id }) => id === match.return?.id)) continue;
    if (match.return) others.push(await openOrSupplement(ctx, match.return, parcel.arrivedAt));
    else if (match.list && linked.length === 0) {
      others.push(await returnOfSale(ctx, match.list, parcel.arrivedAt));
    }
  }
  await linkParcel(ctx, parcel.id, others);
  return [...linked, ...others];
}

/** The one return of a sale that was open when a box came, else a new one from the bench. */
export async function returnOfSale(ctx: Context, list: ImportList, arrivedAt: Date): Promise<Return> {
  const existing = await ctx.tx.select().from(returns).where(eq(returns.listId, list.id)).orderBy(returns.id);
  for (const owner of existing) if (!(await isCountOver(ctx, owner, arrivedAt))) return owner;
  const enterprises = await enterprisesOf(ctx, [list.ebcCode]);
  return insertReturn(ctx, {
    platformReturnNo: null,
    listId: list.id,
    orderNo: list.orderNo,
    officeCode: list.officeCode,
    ebpCode: list.ebpCode,
    ebcCode: list.ebcCode,
    agentCode: list.agentCode,
    source: "bench",
    authorisation: standingOrPending(ctx, enterprises, list.ebcCode),
    reason: "",
    lines: [],
    waybills: [],
  });
}

async function openOrSupplement(ctx: Context, owner: Return, arrivedAt: Date): Promise<Return> {
  if (!(await isCountOver(ctx, owner, arrivedAt))) return owner;
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
