import { eq, getTableColumns } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { readLoad } from "#lib/outbound/read-load";
import { countToday } from "#lib/returns/count-today";

export const GetBatch = z.strictObject({ batchNo: z.string().min(1).max(20) });

const creator = alias(users, "creator");
const sealer = alias(users, "sealer");
const approver = alias(users, "approver");
const clearer = alias(users, "clearer");
const executor = alias(users, "executor");

/** One batch with its papers, its pieces, and who took which step of it when. */
export async function getBatch(ctx: Context, input: z.infer<typeof GetBatch>) {
  const userId = authorize(ctx, "warehouse.read");
  const [row] = await ctx.tx
    .select({
      batch: getTableColumns(batches),
      creator: creator.name,
      sealer: sealer.name,
      approver: approver.name,
      clearer: clearer.name,
      clearerNumber: clearer.officerNumber,
      executor: executor.name,
    })
    .from(batches)
    .innerJoin(creator, eq(creator.id, batches.createdBy))
    .leftJoin(sealer, eq(sealer.id, batches.sealedBy))
    .leftJoin(approver, eq(approver.id, batches.approvedBy))
    .leftJoin(clearer, eq(clearer.id, batches.clearedBy))
    .leftJoin(executor, eq(executor.id, batches.executedBy))
    .where(eq(batches.batchNo, input.batchNo));
  if (!row) throw new AppError("not_found", { code: input.batchNo });
  const { batchNo, outcome, status, receiver, papers, gateAt } = row.batch;
  const { createdAt, sealedAt, approvedAt, clearedAt, executedAt } = row.batch;
  return {
    ...{ batchNo, outcome, status, receiver, papers, gateAt },
    created: { by: row.creator, at: createdAt },
    sealed: step(row.sealer, sealedAt),
    approved: step(row.approver, approvedAt),
    cleared: clearedAt && { by: row.clearer, at: clearedAt, officerNumber: row.clearerNumber },
    executed: step(row.executor, executedAt),
    pieces: await readLoad(ctx, row.batch.id),
    today: await countToday(ctx, userId, ["stage", "stage_move_out"]),
  };
}

function step(by: string | null, at: Date | null) {
  return at && { by, at };
}
