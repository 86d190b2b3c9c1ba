import { and, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { searchCodes } from "#lib/domain/search-codes";
import type { Thing, ThingWithPage } from "#lib/domain/thing";
import { inquireThings } from "#lib/tracking/inquire-things";
import { matchingReturns } from "#lib/tracking/matching-returns";
import { ownReturns } from "#lib/tracking/return-filters";

export const FindByCode = z.strictObject({ code: z.string().max(400) });

export type FoundByCode =
  | { kind: "item"; plate: string }
  | { kind: "return"; returnNo: string }
  | { kind: "thing"; of: ThingWithPage; code: string }
  | { kind: "paper"; number: string }
  | { kind: "several" }
  | { kind: "none" };

/**
 * Where a code leads that the house prints or receives: to the one piece it stands for, to whatever else bears it
 * and the asker may open, to the one return it is on, else to the list of all of them. What the asker may not see
 * is as if it were not there. A plate or serial number is a piece before it is anything else.
 */
export async function findByCode(ctx: Context, input: z.infer<typeof FindByCode>): Promise<FoundByCode> {
  authorize(ctx, "returns.read");
  const codes = searchCodes(input.code);
  const pieces = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(or(inArray(items.plate, codes), inArray(items.serialNo, codes)))
    .limit(2);
  const [piece] = pieces;
  if (piece && pieces.length === 1) return { kind: "item", plate: piece.plate };
  const thing = (await inquireThings(ctx, input.code, codes)).find(({ mayOpen }) => mayOpen);
  if (thing) return leadTo(thing);
  if (codes.length === 0) return { kind: "none" };
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

function leadTo({ kind, code }: Thing): FoundByCode {
  return kind === "paper" ? { kind, number: code } : { kind: "thing", of: kind, code };
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
