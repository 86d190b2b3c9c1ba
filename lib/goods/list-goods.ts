import { and, count, eq, inArray, isNotNull, not, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { answerableStates, type GoodsView, goodsViews } from "#lib/domain/goods-view";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { instructionOf, judgeHearing, judgeWithdrawal } from "#lib/domain/owner-instruction";
import { daysSince } from "#lib/domain/owner-reminder";
import { shanghaiDay } from "#lib/domain/shanghai";
import { ownGoods } from "#lib/goods/own-goods";
import { readEvidence } from "#lib/goods/read-evidence";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";
import { readDaysOff } from "#lib/read-days-off";
import { heldFor } from "#lib/returns/held-for";
import { lastReminders } from "#lib/returns/last-reminders";
import { isReminded, isSilenceYes, waitsForOwner } from "#lib/returns/waits-for-owner";

export const ListGoods = z.object({
  view: z.enum(goodsViews).default("to_check").catch("to_check"),
  after: cursorText(),
  before: cursorText(),
});
export type ListGoods = z.infer<typeof ListGoods>;

const pageSize = 50;

/** A page of the owner's own goods of one view, the latest admitted first, each with its evidence. */
export async function listGoods(ctx: Context, { view, ...asked }: ListGoods) {
  authorize(ctx, "goods.read");
  const daysOff = await readDaysOff(ctx);
  const found = await selectPage(ctx, and(ownGoods(ctx), inView(ctx, view, daysOff)), readCursor(asked));
  const { rows, ...beside } = cutPage(found, pageSize, asked, (row) => row);
  const ids = rows.map((row) => row.id);
  const evidence = await readEvidence(ctx, ids);
  const reminders = await lastReminders(ctx, ids);
  return {
    rows: rows.map(({ at: _, ...row }) => ({
      ...asRow(ctx, daysOff, row),
      ...evidence(row.id),
      reminder: reminders.get(row.id) ?? null,
    })),
    counts: await countViews(ctx, daysOff),
    ...beside,
  };
}

function asRow(
  ctx: Context,
  daysOff: readonly string[],
  {
    id,
    settledAt,
    disputeUpheldAt,
    instructed,
    instructionNo,
    instructionNote,
    ...row
  }: Omit<Awaited<ReturnType<typeof selectPage>>[number], "at">,
) {
  const { ownerResponse, admittedAt, endedAt } = row;
  const isToday = admittedAt !== null && shanghaiDay(admittedAt) === shanghaiDay(ctx.now);
  return {
    ...row,
    isNew: isToday && !ownerResponse,
    storageDays: admittedAt && daysSince(admittedAt, endedAt ?? ctx.now),
    answer: ownerAnswered({
      response: ownerResponse,
      askedAt: ownerAskedAt({ admittedAt, settledAt, disputeUpheldAt }),
      now: ctx.now,
      daysOff,
    }),
    instruction: instructionOf({ instructed, instructionNo, instructionNote }),
    instructable: !instructed && judgeHearing(row).ok,
    withdrawable: judgeWithdrawal({ outcome: row.outcome, instructed }).ok,
    answerable: !ownerResponse && (answerableStates as readonly string[]).includes(row.state),
  };
}

function inView(ctx: Context, view: GoodsView, daysOff: readonly string[]): SQL | undefined {
  const inHouse = inArray(items.state, [...answerableStates]);
  const disputed = heldFor("dispute");
  const views = {
    to_check: waitsForOwner(ctx.now, daysOff),
    reminded: isReminded,
    confirmed: and(
      inHouse,
      not(disputed),
      not(isReminded),
      or(isNotNull(items.ownerResponse), isNotNull(items.instructedOutcome), isSilenceYes(ctx.now, daysOff)),
    ),
    disputed,
    closed: inArray(items.state, ["closed", "moved_out", "detained"]),
  } as const satisfies Record<GoodsView, SQL | undefined>;
  return views[view];
}

async function countViews(ctx: Context, daysOff: readonly string[]): Promise<Record<GoodsView, number>> {
  const countOf = (view: GoodsView) =>
    sql<number>`count(*) filter (where ${inView(ctx, view, daysOff)})`.mapWith(Number);
  const [row] = await ctx.tx
    .select({
      all: count(),
      to_check: countOf("to_check"),
      reminded: countOf("reminded"),
      confirmed: countOf("confirmed"),
      disputed: countOf("disputed"),
      closed: countOf("closed"),
    })
    .from(items)
    .where(ownGoods(ctx));
  return {
    to_check: row?.to_check ?? 0,
    reminded: row?.reminded ?? 0,
    confirmed: row?.confirmed ?? 0,
    disputed: row?.disputed ?? 0,
    closed: row?.closed ?? 0,
  };
}

async function selectPage(ctx: Context, where: SQL | undefined, from: ReturnType<typeof readCursor>) {
  const order = from?.backwards ? ascending : descending;
  const here = from && sql`(${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  const beyond = here && sql`(${items.admittedAt}, ${items.id}) ${from.backwards ? sql`>` : sql`<`} ${here}`;
  return ctx.tx
    .select({
      id: items.id,
      at: sql<Date>`${items.admittedAt}`.mapWith(items.admittedAt),
      plate: items.plate,
      goodsName: items.goodsName,
      serialNo: items.serialNo,
      batchCode: items.batchCode,
      expiresOn: items.expiresOn,
      returnNo: returns.returnNo,
      orderNo: importLists.orderNo,
      shop: importLists.ebcName,
      state: items.state,
      grade: items.grade,
      hold: items.hold,
      outcome: items.outcome,
      outcomeProposed: items.outcomeProposed,
      ownerResponse: items.ownerResponse,
      ownerReason: items.ownerReason,
      instructed: items.instructedOutcome,
      instructionNo: items.instructionNo,
      instructionNote: items.instructionNote,
      admittedAt: items.admittedAt,
      endedAt: items.endedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
    })
    .from(items)
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(where, beyond ?? undefined))
    .orderBy(order(items.admittedAt), order(items.id))
    .limit(pageSize + 1);
}
