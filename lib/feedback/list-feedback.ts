import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { outbox } from "#db/schema/outbox";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { feedbackState } from "#lib/domain/feedback-state";
import {
  type FeedbackCursor,
  FeedbackCursorText,
  readCursor,
  writeCursor,
} from "#lib/feedback/feedback-cursor";
import { FeedbackFilters, passes } from "#lib/feedback/feedback-filters";
import { supersededBy } from "#lib/returns/superseded-by";

export const ListFeedback = FeedbackFilters.extend({
  after: FeedbackCursorText,
  before: FeedbackCursorText,
});

const pageSize = 50;

/**
 * A page of the messages in the actor's scope, newest first, with how many pass the filters in all
 * and the cursors of the pages beside it.
 */
export async function listFeedback(ctx: Context, input: z.infer<typeof ListFeedback>) {
  authorize(ctx, "feedback.read");
  const where = passes(input, ctx.now);
  const backwards = input.before !== undefined;
  const cursor = input.before ?? input.after;
  const found = await selectRows(ctx, and(where, cursor ? beyond(readCursor(cursor), backwards) : undefined))
    .orderBy(
      ...(backwards
        ? [asc(messages.createdAt), desc(messages.id)]
        : [desc(messages.createdAt), asc(messages.id)]),
    )
    .limit(pageSize + 1);
  const page = found.slice(0, pageSize);
  if (backwards) page.reverse();
  const hasMore = found.length > pageSize;
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: page.map(({ supersededBy: superseded, ...row }) => ({
      ...row,
      superseded,
      state: feedbackState({ ...row, supersededBy: superseded }, ctx.now),
    })),
    total: await countRows(ctx, where),
    previous: first && (backwards ? hasMore : cursor !== undefined) ? writeCursor(first) : null,
    next: last && (backwards || hasMore) ? writeCursor(last) : null,
  };
}

function selectRows(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      id: messages.id,
      officeCode: messages.officeCode,
      officeName: offices.nameZh,
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
      phase: messages.phase,
      sequence: messages.sequence,
      final: messages.final,
      supersededBy,
      attempts: sql<number>`coalesce(${outbox.attempts}, 0)`,
      createdAt: messages.createdAt,
      deliveredAt: messages.deliveredAt,
      acknowledgedAt: messages.acknowledgedAt,
      rejectedAt: messages.rejectedAt,
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
function beyond({ createdAt, id }: FeedbackCursor, backwards: boolean): SQL {
  const at = createdAt.toISOString();
  return backwards
    ? sql`${messages.createdAt} >= ${at} and (${messages.createdAt} > ${at} or ${messages.id} < ${id})`
    : sql`${messages.createdAt} <= ${at} and (${messages.createdAt} < ${at} or ${messages.id} > ${id})`;
}

async function countRows(ctx: Context, where: SQL | undefined): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .where(where);
  return row?.total ?? 0;
}
