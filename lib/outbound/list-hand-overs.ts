import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { differencesEnded, goodsReceipts } from "#db/schema/goods-receipts";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isReceiver } from "#lib/outbound/is-receiver";
import { endOfDifference } from "#lib/returns/end-of-difference";
import { newestNumberOf, newestPaper } from "#lib/returns/paper-numbers";

export const ListHandOvers = z.strictObject({ batchNo: z.string().min(1).max(20).nullish().catch(null) });

const loadsShown = 100;
const piecesShown = 500;

const receiptOfPiece = and(eq(goodsReceipts.batchId, items.batchId), eq(goodsReceipts.itemId, items.id));
const countOf = (said: "missing" | "damaged") =>
  sql<number>`(count(*) filter (where ${goodsReceipts.said} = ${said}))::int`;

/**
 * Loads that were handed over to the receiver who looks, those it has not answered for first, and the pieces of one:
 * the one that is asked for, else the first. What was handed to another is not there, though its pieces be the
 * reader's; and the hand-over note, with its number, only where all that was handed over is its own.
 */
export async function listHandOvers(ctx: Context, { batchNo }: z.infer<typeof ListHandOvers>) {
  authorize(ctx, "goods.read");
  const loads = await selectLoads(ctx);
  const chosen = batchNo ?? loads[0]?.batchNo ?? null;
  const pieces = chosen ? await selectPieces(ctx, chosen) : [];
  return { loads, chosen, pieces, note: chosen && pieces.length > 0 ? await readNote(ctx, chosen) : null };
}

/** How many of the loads that were handed over to the receiver who looks have pieces it has not answered for. */
export async function countHandOvers(ctx: Context, _: null): Promise<number> {
  authorize(ctx, "goods.read");
  const [row] = await ctx.tx
    .select({ waiting: sql<number>`count(distinct ${batches.id})::int` })
    .from(batches)
    .innerJoin(items, eq(items.batchId, batches.id))
    .leftJoin(goodsReceipts, receiptOfPiece)
    .where(and(isHandedOver(ctx), isNull(goodsReceipts.itemId)));
  return row?.waiting ?? 0;
}

const isHandedOver = ({ actor }: Context) =>
  and(eq(batches.outcome, "release"), eq(batches.status, "executed"), isReceiver(actor));

function selectLoads(ctx: Context) {
  const waiting = sql<number>`(count(*) filter (where ${isNull(goodsReceipts.itemId)}))::int`;
  return ctx.tx
    .select({
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      noteNo: newestNumberOf("hand_over"),
      executedAt: batches.executedAt,
      pieces: sql<number>`count(*)::int`,
      waiting,
      missing: countOf("missing"),
      damaged: countOf("damaged"),
    })
    .from(batches)
    .innerJoin(items, eq(items.batchId, batches.id))
    .leftJoin(goodsReceipts, receiptOfPiece)
    .where(isHandedOver(ctx))
    .groupBy(batches.id)
    .orderBy(sql`${waiting} = 0`, desc(batches.executedAt), asc(batches.batchNo))
    .limit(loadsShown);
}

function selectPieces(ctx: Context, batchNo: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      grade: items.grade,
      said: goodsReceipts.said,
      note: goodsReceipts.note,
      saidAt: goodsReceipts.saidAt,
      end: differencesEnded.end,
      endReason: differencesEnded.reason,
    })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .leftJoin(goodsReceipts, receiptOfPiece)
    .leftJoin(differencesEnded, endOfDifference)
    .where(and(eq(batches.batchNo, batchNo), isHandedOver(ctx)))
    .orderBy(asc(items.plate))
    .limit(piecesShown);
}

/** The newest; the database shows a receiver those that speak of its own pieces alone. */
async function readNote(ctx: Context, batchNo: string) {
  const note = await newestPaper(ctx, "hand_over", batchNo);
  return note && { number: note.number, madeAt: note.madeAt };
}
