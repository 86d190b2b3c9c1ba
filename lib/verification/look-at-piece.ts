import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { verificationSetLooks, verificationSetPieces } from "#db/schema/verification-sets";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { AppError } from "#lib/errors";
import { lockOpenSet, looked } from "#lib/verification/lock-set";

export const LookAtPiece = z.strictObject({
  setNo: z.int().min(1),
  plate: z.string().min(1).max(20),
  /** False where the piece is not what the warehouse found or what was declared. */
  agrees: z.boolean(),
  entry: z.enum(scanEntries).nullish(),
});

export type Look = {
  plate: string;
  goodsName: string;
  result: "seen" | "already" | "differs";
  drawn: boolean;
  /** Of the drawn pieces. */
  seen: number;
  toSee: number;
};

/**
 * Records that an officer has a piece of a set in hand, drawn or not. A difference stays on record whatever is scanned
 * after it. Refuses `set_other_piece` for a piece that is not in the set, and `set_exception` for one set apart.
 */
export async function lookAtPiece(ctx: Context, input: z.infer<typeof LookAtPiece>): Promise<Look> {
  const seenBy = authorize(ctx, "item.verify");
  const { setNo, plate, agrees, entry = null } = input;
  await lockOpenSet(ctx, setNo, "share");
  const [piece] = await ctx.tx
    .select({
      itemId: items.id,
      goodsName: items.goodsName,
      drawn: verificationSetPieces.drawn,
      exceptions: verificationSetPieces.exceptions,
      before: looked,
    })
    .from(verificationSetPieces)
    .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
    .where(and(eq(verificationSetPieces.setNo, setNo), eq(items.plate, plate)));
  if (!piece) throw new AppError("set_other_piece", { code: plate });
  if (piece.exceptions.length > 0) throw new AppError("set_exception", { code: plate });
  const { itemId, goodsName, drawn, before } = piece;
  await ctx.tx
    .insert(verificationSetLooks)
    .values({ setNo, itemId, agrees, entry, seenBy, seenAt: ctx.scannedAt })
    .onConflictDoNothing();
  ctx.changed.add("items");
  const isDifferent = before === false || !agrees;
  const result = isDifferent ? "differs" : before === null ? "seen" : "already";
  return { plate, goodsName, drawn, result, ...(await countSeen(ctx, setNo)) };
}

async function countSeen(ctx: Context, setNo: number): Promise<{ seen: number; toSee: number }> {
  const [counted] = await ctx.tx
    .select({
      seen: sql<number>`(count(*) filter (where ${looked} is not null))::int`,
      toSee: sql<number>`count(*)::int`,
    })
    .from(verificationSetPieces)
    .where(and(eq(verificationSetPieces.setNo, setNo), eq(verificationSetPieces.drawn, true)));
  return counted ?? { seen: 0, toSee: 0 };
}
