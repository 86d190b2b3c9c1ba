import { and, asc, count, eq, isNotNull, isNull, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { feedbackCauses } from "#db/schema/rejections";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { rejectionStages } from "#lib/domain/rejection";
import { readAtStake } from "#lib/feedback/read-at-stake";
import { supersededBy } from "#lib/returns/superseded-by";

export const ListRejections = z.object({ stage: z.enum(rejectionStages).optional().catch(undefined) });

const shown = 200;

/** The newest judgement of each message. */
const isNewest = sql`not exists (
  select from feedback_causes newer
  where newer.message_id = feedback_causes.message_id and newer.id > feedback_causes.id
)`;

/**
 * Messages that an office rejected and that no other has replaced yet, those waiting longest first: with the
 * office's reason, what it was found to come from, and what is being done. Their loops are open.
 */
export async function listRejections(ctx: Context, { stage }: z.infer<typeof ListRejections>) {
  authorize(ctx, "feedback.read");
  const isOpen = and(isNotNull(messages.rejectedAt), not(supersededBy));
  const inStage: Record<(typeof rejectionStages)[number], SQL> = {
    needs_cause: isNull(feedbackCauses.id),
    at_work: isNotNull(feedbackCauses.id),
  };
  const rows = await ctx.tx
    .select({
      id: messages.id,
      officeCode: messages.officeCode,
      returnId: messages.returnId,
      returnNo: returns.returnNo,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      phase: messages.phase,
      sequence: messages.sequence,
      final: messages.final,
      rejectedAt: messages.rejectedAt,
      reason: messages.rejectionReason,
      cause: feedbackCauses.cause,
      way: feedbackCauses.way,
      decidedAt: feedbackCauses.decidedAt,
    })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .innerJoin(importLists, eq(importLists.id, messages.listId))
    .leftJoin(feedbackCauses, and(eq(feedbackCauses.messageId, messages.id), isNewest))
    .where(and(isOpen, stage && inStage[stage]))
    .orderBy(asc(messages.rejectedAt), asc(messages.id))
    .limit(shown);
  const [counted] = await ctx.tx
    .select({
      total: count(),
      needsCause: sql<number>`count(*) filter (where ${feedbackCauses.id} is null)::int`,
    })
    .from(messages)
    .leftJoin(feedbackCauses, and(eq(feedbackCauses.messageId, messages.id), isNewest))
    .where(isOpen);
  const total = counted?.total ?? 0;
  const needsCause = counted?.needsCause ?? 0;
  const atStake = await readAtStake(ctx, rows);
  return {
    rows: rows.map((row) => ({ ...row, ...atStake(row) })),
    counts: { all: total, needs_cause: needsCause, at_work: total - needsCause },
  };
}
