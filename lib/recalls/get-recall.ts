import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { itemChapters, recalls } from "#db/schema/recalls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { inForce, isMeant, piecesOfCode } from "#lib/returns/match-recalls";
import { standingNumbers } from "#lib/returns/paper-numbers";

export const GetRecall = z.strictObject({ recallNo: z.string().min(1).max(20) });

/**
 * The pieces of one recall: those frozen here, and those gone with their receiver, the numbers of the house's
 * papers and of others', and day; and how many it means that the worker has still to catch.
 */
export async function getRecall(ctx: Context, { recallNo }: z.infer<typeof GetRecall>) {
  authorize(ctx, "recall.read");
  const [recall] = await ctx.tx.select().from(recalls).where(eq(recalls.recallNo, recallNo));
  if (!recall) throw new AppError("not_found", { code: recallNo });
  const pieces = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      batchCode: items.batchCode,
      expiresOn: items.expiresOn,
      state: items.state,
      hold: items.hold,
      outcome: items.outcome,
      place: itemChapters.place,
      chapter: itemChapters.chapter,
      openedAt: itemChapters.openedAt,
      closedAt: itemChapters.closedAt,
      endedAt: items.endedAt,
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      made: standingNumbers,
      papers: batches.papers,
    })
    .from(itemChapters)
    .innerJoin(items, eq(items.id, itemChapters.itemId))
    .leftJoin(batches, eq(batches.id, items.batchId))
    .where(eq(itemChapters.recallId, recall.id))
    .orderBy(asc(itemChapters.place), asc(items.plate));
  return {
    recallNo,
    waiting: await countWaiting(ctx, recallNo),
    pieces: pieces.map(({ made, papers, ...piece }) => ({
      ...piece,
      papers: [...(made?.split(" ") ?? []), ...Object.values(papers ?? {})],
    })),
  };
}

async function countWaiting(ctx: Context, recallNo: string): Promise<number> {
  const [row] = await ctx.tx.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting
    from recalls cross join lateral ${piecesOfCode} found join items on items.id = found.id
    where recalls.recall_no = ${recallNo} and ${inForce(ctx.now)} and items.state <> 'void' and ${isMeant}
      and not exists (select from item_chapters c where c.item_id = items.id and c.recall_id = recalls.id)`);
  return row?.waiting ?? 0;
}
