import { and, eq, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { may } from "#lib/domain/permissions";
import { searchCodes } from "#lib/domain/search-codes";
import { matchingReturns } from "#lib/tracking/matching-returns";
import { ownReturns } from "#lib/tracking/return-filters";

export const FindByCode = z.strictObject({ code: z.string().max(400) });

export type FoundByCode =
  | { kind: "item"; plate: string }
  | { kind: "return"; returnNo: string }
  | { kind: "place"; code: string }
  | { kind: "batch"; batchNo: string }
  | { kind: "several" }
  | { kind: "none" };

/**
 * Where a code leads that is printed on anything of a return: to the one piece or the one return it stands
 * for, or to a load, else to the list of all it is on. A plate or serial number is a piece before it is anything else.
 */
export async function findByCode(ctx: Context, input: z.infer<typeof FindByCode>): Promise<FoundByCode> {
  authorize(ctx, "returns.read");
  const place = await placeOf(ctx, input.code);
  if (place) return place;
  const codes = searchCodes(input.code);
  if (codes.length === 0) return { kind: "none" };
  const batch = await batchOf(ctx, codes);
  if (batch) return batch;
  const pieces = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(or(inArray(items.plate, codes), inArray(items.serialNo, codes)))
    .limit(2);
  const [piece] = pieces;
  if (piece && pieces.length === 1) return { kind: "item", plate: piece.plate };
  const found = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(returns)
    .where(and(inArray(returns.id, matchingReturns(ctx, codes)), ownReturns(ctx)))
    .limit(2);
  const [only] = found;
  if (only && found.length === 1) return { kind: "return", returnNo: only.returnNo };
  if (found.length > 1) return { kind: "several" };
  return stray(ctx, codes);
}

/** A location, a container or a whole zone of the house, for those who see the house. */
async function placeOf(ctx: Context, raw: string): Promise<FoundByCode | null> {
  const code = classifyCode(raw);
  if (code.kind !== "zone" && code.kind !== "location" && code.kind !== "container") return null;
  const table = { zone: zones, location: locations, container: containers }[code.kind];
  const key = code.kind === "zone" ? code.zone : code.text;
  const [row] = await ctx.tx.select({ code: table.code }).from(table).where(eq(table.code, key));
  return row ? { kind: "place", code: code.text } : null;
}

/** A load by its number, for those who may open it. */
async function batchOf(ctx: Context, codes: string[]): Promise<FoundByCode | null> {
  const { role } = ctx.actor;
  if (role === "system" || !may(role, "warehouse.read")) return null;
  const [row] = await ctx.tx
    .select({ batchNo: batches.batchNo })
    .from(batches)
    .where(inArray(batches.batchNo, codes));
  return row ? { kind: "batch", batchNo: row.batchNo } : null;
}

/** A piece whose parcel nobody knew has no return; its code still leads to it. */
async function stray(ctx: Context, codes: string[]): Promise<FoundByCode> {
  const pieces = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(inArray(items.scannedCode, codes))
    .limit(2);
  const [piece] = pieces;
  return piece && pieces.length === 1 ? { kind: "item", plate: piece.plate } : { kind: "none" };
}
