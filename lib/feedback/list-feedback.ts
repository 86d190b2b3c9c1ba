import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { ascending, descending } from "#db/order";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { feedbackState } from "#lib/domain/feedback-state";
import { FeedbackFilters, passes } from "#lib/feedback/feedback-filters";
import { readAtStake } from "#lib/feedback/read-at-stake";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";
import { supersededBy } from "#lib/returns/superseded-by";

const messageId = "[\\x21-\\x7e]{1,200}";

export const ListFeedback = FeedbackFilters.extend({
  after: cursorText(messageId),
  before: cursorText(messageId),
});

const pageSize = 50;

/**
 * A page of the messages in the actor's scope, newest first, with how many pass the filters in all
 * and the cursors of the pages beside it.
 */
export async function listFeedback(ctx: Context, input: z.infer<typeof ListFeedback>) {
  authorize(ctx, "feedback.read");
  return { ...(await readFeedback(ctx, input, pageSize)), total: await countFeedback(ctx, input) };
}

/** So many of those messages as one reading shall hold, and the cursors of the readings beside it. */
export async function readFeedback(ctx: Context, input: z.infer<typeof ListFeedback>, size: number) {
  const place = readCursor(input);
  const found = await selectRows(ctx, and(passes(input, ctx.now), place ? beyond(place) : undefined))
    .orderBy(
      ...(place?.backwards
        ? [ascending(messages.createdAt), desc(messages.id)]
        : [descending(messages.createdAt), asc(messages.id)]),
    )
    .limit(size + 1);
  const { rows, previous, next } = cutPage(found, size, input, ({ createdAt: at, id }) => ({ at, id }));
  const atStake = await readAtStake(ctx, rows);
  return {
    rows: rows.map(({ supersededBy: superseded, ...row }) => ({
      ...row,
      ...atStake(row),
      superseded,
      state: feedbackState({ ...row, supersededBy: superseded }, ctx.now),
    })),
    previous,
    next,
  };
}

function selectRows(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      id: messages.id,
      officeCode: messages.officeCode,
      officeName: offices.nameZh,
      returnId: messages.returnId,
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      phase: messages.phase,
      sequence: messages.sequence,
      final: messages.final,
      supersededBy,
      attempts: sql<number>`coalesce(${outbox.attempts}, 0)`,
      createdAt: messages.createdAt,
      deliveredAt: messages.deliveredAt,
      acknowledgedAt: messages.acknowledgedAt,
      rejectedAt: messages.rejectedAt,
      answerDueAt: messages.answerDueAt,
    })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .innerJoin(importLists, eq(importLists.id, messages.listId))
    .leftJoin(offices, eq(offices.code, messages.officeCode))
    .leftJoin(outbox, eq(outbox.id, messages.id))
    .where(where)
    .$dynamic();
}

/** Rows after the cursor in the list's order, or before it. */
function beyond(place: NonNullable<ReturnType<typeof readCursor>>): SQL {
  const { id, backwards } = place;
  const at = place.at.toISOString();
  return backwards
    ? sql`${messages.createdAt} >= ${at} and (${messages.createdAt} > ${at} or ${messages.id} < ${id})`
    : sql`${messages.createdAt} <= ${at} and (${messages.createdAt} < ${at} or ${messages.id} > ${id})`;
}

/** How many messages pass in all. */
export async function countFeedback(ctx: Context, filters: FeedbackFilters): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .where(passes(filters, ctx.now));
  return row?.total ?? 0;
}
