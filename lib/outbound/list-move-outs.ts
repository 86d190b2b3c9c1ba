import { and, asc, desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { batches, moveOutObjections } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { silenceEndsAt } from "#lib/domain/move-out-consent";
import { readSilenceRule } from "#lib/outbound/read-silence-rule";
import { newestNumberOf } from "#lib/returns/paper-numbers";
import { waitsForClearance } from "#lib/returns/waits-for-officer";

export const ListMoveOuts = z.strictObject({});

const shownOfThePast = 20;

/**
 * The officer's desk of lists that leave the zone: those that wait for the word, each with the time at which silence
 * would count, the newest that have it, the newest that were objected to, and what holds of silence.
 */
export async function listMoveOuts(ctx: Context, _: z.infer<typeof ListMoveOuts>) {
  authorize(ctx, "batch.clear_move_out");
  const silence = await readSilenceRule(ctx);
  const waiting = await select(ctx, waitsForClearance).orderBy(asc(batches.approvedAt));
  return {
    silence,
    waiting: waiting.map((row) => ({
      ...row,
      silentAt: row.listNo === null ? null : silenceEndsAt(row.approvedAt, silence),
    })),
    cleared: await select(ctx, isNotNull(batches.clearedAt))
      .orderBy(desc(batches.clearedAt))
      .limit(shownOfThePast),
    objected: await listObjected(ctx),
  };
}

function select(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      listNo: newestNumberOf("move_out_list"),
      carrier: sql<string | null>`${batches.papers} ->> 'carrier'`,
      status: batches.status,
      approvedAt: batches.approvedAt,
      approvedBy: users.name,
      clearedAt: batches.clearedAt,
      bySilence: sql<boolean>`${isNotNull(batches.clearedUnder)}`,
      gateAt: batches.gateAt,
      pieces: sql<number>`(select count(*)::int from ${items} where ${items.batchId} = ${batches.id})`,
    })
    .from(batches)
    .leftJoin(users, eq(users.id, batches.approvedBy))
    .where(and(eq(batches.outcome, "move_out"), where))
    .$dynamic();
}

function listObjected(ctx: Context) {
  return ctx.tx
    .select({
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      round: moveOutObjections.round,
      reason: moveOutObjections.reason,
      at: moveOutObjections.at,
      status: batches.status,
    })
    .from(moveOutObjections)
    .innerJoin(batches, eq(batches.id, moveOutObjections.batchId))
    .orderBy(desc(moveOutObjections.at))
    .limit(shownOfThePast);
}
