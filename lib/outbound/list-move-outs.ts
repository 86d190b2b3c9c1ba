import { and, asc, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { waitsForClearance } from "#lib/returns/waits-for-officer";

export const ListMoveOuts = z.strictObject({});

const clearedShown = 20;

/** The officer's desk of lists that leave the zone: those that wait for the word, and the newest that have it. */
export async function listMoveOuts(ctx: Context, _: z.infer<typeof ListMoveOuts>) {
  authorize(ctx, "batch.clear_move_out");
  return {
    waiting: await select(ctx, waitsForClearance).orderBy(asc(batches.approvedAt)),
    cleared: await select(ctx, isNotNull(batches.clearedAt))
      .orderBy(desc(batches.clearedAt))
      .limit(clearedShown),
  };
}

function select(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      listNo: sql<string | null>`${batches.papers} ->> 'moveOutListNo'`,
      status: batches.status,
      approvedAt: batches.approvedAt,
      approvedBy: users.name,
      clearedAt: batches.clearedAt,
      gateAt: batches.gateAt,
      pieces: sql<number>`(select count(*)::int from ${items} where ${items.batchId} = ${batches.id})`,
    })
    .from(batches)
    .leftJoin(users, eq(users.id, batches.approvedBy))
    .where(and(eq(batches.outcome, "move_out"), where))
    .$dynamic();
}
