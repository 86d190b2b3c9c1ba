import { and, eq, getTableColumns, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { settingVersions } from "#db/schema/settings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { dueOfDestruction } from "#lib/domain/destruction-due";
import { AppError } from "#lib/errors";
import { readObjections } from "#lib/outbound/read-objections";
import { readReceipts } from "#lib/outbound/read-receipts";
import { readDaysOff } from "#lib/read-days-off";
import { licenceOf } from "#lib/returns/contractors";
import { countToday } from "#lib/returns/count-today";
import { readLoad } from "#lib/returns/read-load";
import { readLoadPhotos, readNamedPath } from "#lib/returns/read-named-path";

export const GetBatch = z.strictObject({ batchNo: z.string().min(1).max(20) });

const creator = alias(users, "creator");
const sealer = alias(users, "sealer");
const approver = alias(users, "approver");
const clearer = alias(users, "clearer");
const decider = alias(users, "decider");
const executor = alias(users, "executor");

/** One batch with its papers, its first pieces, how far it has got, and who took which step of it when. */
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
      silence: {
        version: settingVersions.position,
        hours: sql<number>`${settingVersions.value}::int`,
        setBy: decider.name,
        setAt: settingVersions.setAt,
      },
    })
    .from(batches)
    .innerJoin(creator, eq(creator.id, batches.createdBy))
    .leftJoin(sealer, eq(sealer.id, batches.sealedBy))
    .leftJoin(approver, eq(approver.id, batches.approvedBy))
    .leftJoin(clearer, eq(clearer.id, batches.clearedBy))
    .leftJoin(settingVersions, eq(settingVersions.position, batches.clearedUnder))
    .leftJoin(decider, eq(decider.id, settingVersions.setBy))
    .leftJoin(executor, eq(executor.id, batches.executedBy))
    .where(eq(batches.batchNo, input.batchNo));
  if (!row) throw new AppError("not_found", { code: input.batchNo });
  const { batchNo, outcome, status, receiver, papers, gateAt, extendedDays } = row.batch;
  const { countryCode, grossWeightGrams } = row.batch;
  const { createdAt, sealedAt, approvedAt, clearedAt, executionStartedAt, executedAt } = row.batch;
  const path = await readNamedPath(ctx, row.batch);
  return {
    batchNo,
    outcome,
    status,
    receiver,
    papers,
    gateAt,
    extendedDays,
    destination: { kind: row.batch.destinationKind, code: row.batch.destinationCode },
    country: countryCode,
    grossWeightGrams,
    path,
    due: outcome === "destroy" ? dueOfDestruction(path, await readDaysOff(ctx)) : null,
    photos: await readLoadPhotos(ctx, row.batch.id),
    contractor: await licenceOf(ctx, row.batch.contractorCode),
    created: { by: row.creator, at: createdAt },
    sealed: step(row.sealer, sealedAt),
    approved: step(row.approver, approvedAt),
    cleared: clearedAt && { by: row.clearer, at: clearedAt, officerNumber: row.clearerNumber },
    silence: silenceOf(row.silence),
    objections: await readObjections(ctx, row.batch.id),
    executing: step(row.executor, executionStartedAt),
    executed: step(row.executor, executedAt),
    receipts: await readReceipts(ctx, row.batch.id),
    progress: await readProgress(ctx, row.batch.id),
    pieces: await readLoad(ctx, row.batch.id),
    today: await countToday(ctx, userId, ["stage", "stage_move_out"]),
  };
}

type Silence = { version: number; hours: number; setBy: string | null; setAt: Date };

/** The version of the setting under which nobody's word was needed. */
function silenceOf(under: { [Key in keyof Silence]: Silence[Key] | null }): Silence | null {
  const { version, hours, setBy, setAt } = under;
  return version !== null && setAt ? { version, hours: hours ?? 0, setBy, setAt } : null;
}

function step(by: string | null, at: Date | null) {
  return at && { by, at };
}

/** How many pieces it has, how many of them are gone, and how many a hold keeps here. */
async function readProgress(ctx: Context, batchId: string) {
  const staged = eq(items.state, "staged");
  const [counted] = await ctx.tx
    .select({
      pieces: sql<number>`count(*)::int`,
      gone: sql<number>`(count(*) filter (where not ${staged}))::int`,
      held: sql<number>`(count(*) filter (where ${and(staged, isNotNull(items.hold))}))::int`,
    })
    .from(items)
    .where(eq(items.batchId, batchId));
  return counted ?? { pieces: 0, gone: 0, held: 0 };
}
