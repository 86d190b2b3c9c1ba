import { and, asc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { batches } from "#db/schema/batches";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lastDestructionDay } from "#lib/domain/destruction";
import { dueOfDestruction } from "#lib/domain/destruction-due";
import { batchOutcomes, endedStates } from "#lib/domain/item";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { instructionOf } from "#lib/domain/owner-instruction";
import { readReceivers } from "#lib/outbound/read-receivers";
import { readDaysOff } from "#lib/read-days-off";
import { readSetting } from "#lib/read-setting";
import { readContractors } from "#lib/returns/contractors";
import { goodsPapersOf } from "#lib/returns/goods-papers-of";
import { lastSettlements } from "#lib/returns/last-settlements";
import { nearestFirst, takenSteps } from "#lib/returns/list-destructions";
import { hasDestructionDay } from "#lib/returns/waits-for-destruction";
import { waitsForBatch, waitsForOutcome } from "#lib/returns/waits-for-outbound";

/** What the outbound desk shows: pieces to settle, pieces ready for one outcome, or batches. */
const outboundViews = ["settle", "load", "batches", "done"] as const;

export const GetOutbound = z.strictObject({
  view: z.enum(outboundViews).default("settle"),
  outcome: z.enum(batchOutcomes).default("release"),
});

const shownAtMost = 200;
/** An officer objected to what was sealed last, and nobody sealed it anew since. */
const isObjectedTo = sql<boolean>`(${batches.status} = 'open' and exists (
  select from move_out_objections o where o.batch_id = ${batches.id} and o.round = ${batches.round} - 1))`;

const isOpen = inArray(batches.status, ["open", "sealed", "approved", "executing"]);

/** The outbound desk: how much waits where, and the rows of one view, the longest waiting first. */
export async function getOutbound(ctx: Context, input: z.infer<typeof GetOutbound>) {
  authorize(ctx, "batch.manage");
  const { view, outcome } = input;
  return {
    toleranceMille: (await readSetting(ctx, "destructionToleranceMille")).value,
    counts: await readCounts(ctx),
    pieces:
      view === "settle"
        ? await readPieces(ctx, waitsForOutcome)
        : view === "load"
          ? await readPieces(ctx, waitsForBatch(outcome))
          : [],
    batches:
      view === "done"
        ? await readBatches(ctx, eq(batches.status, "executed"))
        : await readBatches(ctx, isOpen),
    receivers: view === "load" && outcome === "release" ? await readReceivers(ctx) : [],
    contractors: view === "load" && outcome === "destroy" ? await readContractors(ctx) : [],
  };
}

async function readCounts(ctx: Context) {
  const ready = await Promise.all(
    batchOutcomes.map(
      async (outcome) => [outcome, await ctx.tx.$count(items, waitsForBatch(outcome))] as const,
    ),
  );
  const load: Record<string, number> = Object.fromEntries(ready);
  return {
    settle: await ctx.tx.$count(items, waitsForOutcome),
    load,
    batches: await ctx.tx.$count(batches, isOpen),
  };
}

async function readPieces(ctx: Context, where: SQL | undefined) {
  const rows = await selectPieces(ctx, where);
  const ids = rows.map(({ id }) => id);
  const settled = await lastSettlements(ctx, ids);
  const papers = await goodsPapersOf(ctx, ids);
  const daysOff = await readDaysOff(ctx);
  return rows.map(({ id, response, instructed, instructionNo, instructionNote, ...piece }) => ({
    ...piece,
    instruction: instructionOf({ instructed, instructionNo, instructionNote }),
    answer: ownerAnswered({
      response,
      askedAt: ownerAskedAt(piece),
      now: ctx.now,
      daysOff,
    }),
    /** How it was last settled, also where that was withdrawn since. */
    previous: piece.outcome ?? settled.get(id)?.outcome ?? null,
    papers: papers.get(id) ?? [],
  }));
}

function selectPieces(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      id: items.id,
      plate: items.plate,
      goodsName: items.goodsName,
      ebcName: importLists.ebcName,
      ebpName: importLists.ebpName,
      state: items.state,
      grade: items.grade,
      hold: items.hold,
      proposed: items.outcomeProposed,
      proposalReason: items.proposalReason,
      outcome: items.outcome,
      response: items.ownerResponse,
      instructed: items.instructedOutcome,
      instructionNo: items.instructionNo,
      instructionNote: items.instructionNote,
      admittedAt: items.admittedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
      since: sql<Date>`coalesce(${items.admittedAt}, ${items.receivedAt})`.mapWith(items.receivedAt),
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(where)
    .orderBy(asc(items.receivedAt), asc(items.plate))
    .limit(shownAtMost);
}

/** Destructions under way, the nearest last day first, and then the newest. */
async function readBatches(ctx: Context, where: SQL | undefined) {
  const rows = await selectBatches(ctx, where);
  const daysOff = await readDaysOff(ctx);
  const dated = rows.map(({ papers, extendedDays, ...row }) => {
    const lastDay = row.outcome === "destroy" ? lastDestructionDay({ papers, extendedDays }) : null;
    return { ...row, lastDay, due: dueOfDestruction({ ...row, lastDay }, daysOff) };
  });
  return dated.toSorted(nearestFirst);
}

function selectBatches(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      batchNo: batches.batchNo,
      outcome: batches.outcome,
      status: batches.status,
      receiver: batches.receiver,
      cleared: sql<boolean>`${isNotNull(batches.clearedAt)}`,
      objected: isObjectedTo,
      papers: batches.papers,
      extendedDays: batches.extendedDays,
      witnessRequired: batches.witnessRequired,
      taken: takenSteps,
      createdBy: users.name,
      createdAt: batches.createdAt,
      executedAt: batches.executedAt,
      pieces: sql<number>`count(${items.id})::int`,
      gone: sql<number>`(count(${items.id}) filter (where ${inArray(items.state, [...endedStates])}))::int`,
      held: sql<number>`(count(${items.id}) filter (where ${and(eq(items.state, "staged"), isNotNull(items.hold))}))::int`,
    })
    .from(batches)
    .innerJoin(users, eq(users.id, batches.createdBy))
    .leftJoin(items, eq(items.batchId, batches.id))
    .where(where)
    .groupBy(batches.id, users.name)
    .orderBy(sql`(${hasDestructionDay}) desc`, descending(batches.createdAt))
    .limit(shownAtMost);
}
