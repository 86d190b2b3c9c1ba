import { and, eq, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { BatchPage } from "#lib/domain/machine/batches";
import { machinePageSize, tellInstant } from "#lib/domain/machine/paging";
import { cutPage, readCursor } from "#lib/http/keyset";
import { isReceiver } from "#lib/outbound/is-receiver";
import { newestNumberOf } from "#lib/returns/paper-numbers";

/** A page of the loads that were handed over to the actor as a machine is told them, the latest first. */
export async function tellBatches(
  ctx: Context,
  { after }: { after?: string | undefined },
): Promise<BatchPage> {
  authorize(ctx, "document.read");
  const place = readCursor({ after });
  const there = place && sql`(${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const beyond = there ? sql`(${batches.executedAt}, ${batches.id}) < ${there}` : undefined;
  const isHandedOver = and(
    eq(batches.outcome, "release"),
    eq(batches.status, "executed"),
    isReceiver(ctx.actor),
  );
  const found = await ctx.tx
    .select({
      id: batches.id,
      at: sql<Date>`${batches.executedAt}`.mapWith(batches.executedAt),
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      pieces: sql<number>`(select count(*)::int from ${items} piece where piece.batch_id = ${batches}.id)`,
      noteNo: newestNumberOf("hand_over"),
    })
    .from(batches)
    .where(and(isHandedOver, beyond))
    .orderBy(descending(batches.executedAt), descending(batches.id))
    .limit(machinePageSize + 1);
  const { rows, next } = cutPage(found, machinePageSize, { after }, (row) => row);
  return {
    batches: rows.map(({ id: _, at, ...row }) => ({ ...row, executedAt: tellInstant(at) })),
    next,
  };
}
