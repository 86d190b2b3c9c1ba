import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { goodsReceipts } from "#db/schema/goods-receipts";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeReceipt, receiptDifferences, type StatedDifference } from "#lib/domain/goods-receipt";
import { AppError, orThrow } from "#lib/errors";
import { isReceiver } from "#lib/outbound/is-receiver";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";

export const ConfirmReceipt = z.strictObject({
  batchNo: z.string().min(1).max(20),
  /** What did not come as it was handed over; every other piece came. */
  differences: z
    .array(
      z.strictObject({
        plate: z.string().min(1).max(20),
        said: z.enum(receiptDifferences),
        note: z.string().trim().min(1).max(500),
      }),
    )
    .max(500),
  /** The number of the paper that the receiver signed; asked of the house, which speaks in the receiver's place. */
  paperNo: z.string().trim().min(1).max(60).nullable(),
});

/**
 * The receiver's word on a load that was handed over: for each of its own pieces that nobody answered for, that it
 * came, or how it did not. The house enters the same from a signed paper. Nothing that is true of a piece changes; a
 * difference waits for a supervisor among the exceptions. Refuses `batch_state_forbids` before the hand-over,
 * `already_answered`, `numbers_missing` without the paper, `not_found` for a piece of another load and for a load that
 * is handed to another.
 */
export async function confirmReceipt(
  ctx: Context,
  { batchNo, differences, paperNo }: z.infer<typeof ConfirmReceipt>,
): Promise<{ received: number; differences: number }> {
  const saidBy = authorize(ctx, "receipt.confirm");
  const speaksForOther = ctx.actor.scope === "warehouse";
  if (speaksForOther && !paperNo) throw new AppError("numbers_missing", { fields: "receiptNo" });
  const isIts = and(eq(batches.batchNo, batchNo), isReceiver(ctx.actor));
  const [load] = await ctx.tx.select().from(batches).where(isIts);
  if (!load) throw new AppError("not_found", { code: batchNo });
  const pieces = await unansweredOf(ctx, load.id);
  orThrow(
    judgeReceipt(
      load,
      pieces.map(({ plate }) => plate),
      differences,
    ),
  );
  const statedOf = new Map(differences.map((one) => [one.plate, one]));
  const said = { batchId: load.id, paperNo: speaksForOther ? paperNo : null, saidBy, saidAt: ctx.now };
  const rows = pieces.map(({ id: itemId, plate }) => ({ ...said, itemId, ...wordOn(statedOf.get(plate)) }));
  await ctx.tx.insert(goodsReceipts).values(rows);
  await tellHistories(ctx, { batchNo, paperNo: said.paperNo }, pieces, statedOf);
  ctx.changed.add("batches");
  return { received: pieces.length - statedOf.size, differences: statedOf.size };
}

/** Held, so that two who confirm at once do it one after the other; of these only the actor's own exist. */
async function unansweredOf(ctx: Context, batchId: string): Promise<LockedItem[]> {
  const pieces = await lockItemsOf(ctx, "batchId", batchId);
  const answered = await ctx.tx
    .select({ itemId: goodsReceipts.itemId })
    .from(goodsReceipts)
    .where(eq(goodsReceipts.batchId, batchId));
  const ids = new Set(answered.map(({ itemId }) => itemId));
  return pieces.filter(({ id }) => !ids.has(id));
}

function wordOn(stated: StatedDifference | undefined) {
  return stated ? { said: stated.said, note: stated.note } : { said: "received" as const, note: null };
}

async function tellHistories(
  ctx: Context,
  body: { batchNo: string; paperNo: string | null },
  pieces: readonly LockedItem[],
  statedOf: ReadonlyMap<string, StatedDifference>,
): Promise<void> {
  const came = pieces.filter(({ plate }) => !statedOf.has(plate));
  await remarkItems(ctx, came, { type: "receipt_confirmed", body });
  for (const piece of pieces) {
    const stated = statedOf.get(piece.plate);
    if (!stated) continue;
    const told = { ...body, said: stated.said, note: stated.note };
    await remarkItems(ctx, [piece], { type: "receipt_differs", body: told });
  }
}
