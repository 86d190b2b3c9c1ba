import { and, eq, inArray, or } from "drizzle-orm";
import { type ImportList, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { rollPlates } from "#db/schema/plate-rolls";
import { parcelReturns, parcels, type Return, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import type { ParcelStatus } from "#lib/domain/return-document";
import { AppError, orThrow } from "#lib/errors";
import { findByWaybill, type WaybillMatch } from "#lib/returns/find-by-waybill";
import { isHere, statusHere } from "#lib/returns/is-here";

export type ParcelCandidate = {
  waybillNo: string;
  status: ParcelStatus | "expected";
  returnNos: string[];
  arrivedAt: string | null;
};

/** What a code at the bench leads to; `expected` and `unknown` have no parcel yet. */
export type FoundParcel =
  | { kind: "parcel"; parcelId: string }
  | { kind: "expected"; waybillNo: string; matches: WaybillMatch[] }
  | { kind: "choose"; candidates: ParcelCandidate[] }
  | { kind: "unknown"; waybillNo: string };

/**
 * Finds the parcel of a code: return or forward waybill, our or the platform's return number, order or
 * list number, or the plate of a piece in it. Refuses `code_refused`, `plate_foreign`, `not_found`, and
 * `plate_unused` for one of a roll that no piece has yet.
 */
export async function findParcel(ctx: Context, raw: string): Promise<FoundParcel> {
  const code = classifyCode(raw);
  switch (code.kind) {
    case "refused":
      throw new AppError("code_refused", { reason: code.reason });
    case "foreignPlate":
      throw new AppError("plate_foreign", { code: code.text });
    case "command":
    case "badge":
    case "zone":
    case "location":
    case "container":
      throw new AppError("code_refused", { reason: "no_waybill" });
    case "plate":
      return parcelOfPlate(ctx, code.plate);
    case "listNumber":
    case "returnNo":
      return findByReference(ctx, code.text, raw);
    default: {
      const { waybill } = orThrow(readParcelWaybill(raw));
      const [parcel] = await ctx.tx
        .select({ id: parcels.id })
        .from(parcels)
        .where(and(eq(parcels.waybillNo, waybill), isHere));
      if (parcel) return { kind: "parcel", parcelId: parcel.id };
      const matches = await findByWaybill(ctx, waybill);
      if (matches.length > 0) return { kind: "expected", waybillNo: waybill, matches };
      return findByReference(ctx, waybill, raw);
    }
  }
}

async function parcelOfPlate(ctx: Context, plate: string): Promise<FoundParcel> {
  const [item] = await ctx.tx.select({ parcelId: items.parcelId }).from(items).where(eq(items.plate, plate));
  if (item) return { kind: "parcel", parcelId: item.parcelId };
  const [onRoll] = await ctx.tx.select().from(rollPlates).where(eq(rollPlates.plate, plate));
  throw new AppError(onRoll ? "plate_unused" : "not_found", { code: plate });
}

async function findByReference(ctx: Context, text: string, raw: string): Promise<FoundParcel> {
  const texts = [...new Set([text, raw.trim()])];
  const lists = await ctx.tx
    .select()
    .from(importLists)
    .where(or(inArray(importLists.invtNo, texts), inArray(importLists.orderNo, texts)));
  const owners = await ctx.tx
    .select()
    .from(returns)
    .where(
      or(
        inArray(returns.returnNo, texts),
        inArray(returns.platformReturnNo, texts),
        inArray(returns.orderNo, texts),
        ...(lists.length > 0 ? [inArray(returns.listId, idsOf(lists))] : []),
      ),
    )
    .orderBy(returns.id);
  if (owners.length === 0 && lists.length === 0) return { kind: "unknown", waybillNo: text };
  const matches: WaybillMatch[] =
    owners.length > 0
      ? owners.map((owner) => ({ return: owner, list: null }))
      : lists.map((list) => ({ return: null, list }));
  return chooseParcel(text, await readCandidates(ctx, owners), matches, owners, lists);
}

function chooseParcel(
  text: string,
  candidates: (ParcelCandidate & { id: string | null })[],
  matches: WaybillMatch[],
  owners: readonly Return[],
  lists: readonly ImportList[],
): FoundParcel {
  const inWork = candidates.filter(({ status }) => status === "arrived" || status === "opened");
  const expected = candidates.filter(({ status }) => status === "expected");
  const group = [inWork, expected, candidates].find((rows) => rows.length > 0) ?? [];
  const [only] = group;
  if (group.length > 1) return { kind: "choose", candidates: group.map(({ id: _, ...row }) => row) };
  if (only?.id) return { kind: "parcel", parcelId: only.id };
  if (only) {
    const named = owners.filter(({ returnNo }) => only.returnNos.includes(returnNo));
    return {
      kind: "expected",
      waybillNo: only.waybillNo,
      matches: named.map((owner) => ({ return: owner, list: null })),
    };
  }
  const forward = readParcelWaybill(lists.length === 1 ? (lists[0]?.logisticsNo ?? "") : "");
  return { kind: "expected", waybillNo: forward.ok ? forward.waybill : text, matches };
}

async function readCandidates(ctx: Context, owners: readonly Return[]) {
  if (owners.length === 0) return [];
  const linked = await ctx.tx
    .select({ parcel: parcels, status: statusHere, returnNo: returns.returnNo })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(and(inArray(parcelReturns.returnId, idsOf(owners)), isHere))
    .orderBy(parcels.waybillNo);
  const announced = await ctx.tx
    .select({ waybillNo: returnWaybills.waybillNo, returnNo: returns.returnNo })
    .from(returnWaybills)
    .innerJoin(returns, eq(returns.id, returnWaybills.returnId))
    .where(inArray(returnWaybills.returnId, idsOf(owners)))
    .orderBy(returnWaybills.waybillNo);
  const byWaybill = new Map<string, ParcelCandidate & { id: string | null }>();
  for (const { parcel, status, returnNo } of linked) {
    const { id, waybillNo } = parcel;
    const row = { id, waybillNo, status, returnNos: [returnNo], arrivedAt: parcel.arrivedAt.toISOString() };
    const before = byWaybill.get(waybillNo);
    if (before) before.returnNos.push(returnNo);
    else byWaybill.set(waybillNo, row);
  }
  for (const { waybillNo, returnNo } of announced) {
    if (byWaybill.has(waybillNo)) continue;
    const row = { id: null, waybillNo, status: "expected" as const, returnNos: [returnNo], arrivedAt: null };
    byWaybill.set(waybillNo, row);
  }
  return [...byWaybill.values()];
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
