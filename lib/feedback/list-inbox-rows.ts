import { asc, eq } from "drizzle-orm";
import { descending } from "#db/order";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { feedbackState } from "#lib/domain/feedback-state";
import { readFeedbackBody } from "#lib/domain/read-feedback-body";
import { type FeedbackFilters, passes } from "#lib/feedback/feedback-filters";
import { supersededBy } from "#lib/returns/superseded-by";

/** So many rows are one table; whoever needs more narrows the filters. */
const rowsAtMost = 10_000;

/**
 * The messages in the reader's scope that pass the filters, newest first, for a spreadsheet, each with what it states
 * of tax in fen: an estimate, null where it states none. `isCut` where there are more than ten thousand.
 */
export async function listInboxRows(ctx: Context, filters: FeedbackFilters) {
  authorize(ctx, "feedback.acknowledge");
  const found = await ctx.tx
    .select({ message: messages, returnNo: returns.returnNo, invtNo: importLists.invtNo, supersededBy })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .innerJoin(importLists, eq(importLists.id, messages.listId))
    .where(passes(filters, ctx.now))
    .orderBy(descending(messages.createdAt), asc(messages.id))
    .limit(rowsAtMost + 1);
  return {
    isCut: found.length > rowsAtMost,
    rows: found.slice(0, rowsAtMost).map(({ message, supersededBy: superseded, ...names }) => {
      const { id, phase, sequence, createdAt, deliveredAt, acknowledgedAt, rejectedAt } = message;
      const said = readFeedbackBody(message.body);
      return {
        ...{ id, phase, sequence, superseded, ...names },
        applicationNo: said.application?.applicationNo ?? null,
        state: feedbackState({ ...message, supersededBy: superseded }, ctx.now),
        ...{ createdAt, deliveredAt, answeredAt: acknowledgedAt ?? rejectedAt },
        rejectionReason: message.rejectionReason,
        taxFen: said.tax.amountFen,
        allowanceFen: said.tax.allowanceFen,
      };
    }),
  };
}
