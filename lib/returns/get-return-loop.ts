import { eq } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { FeedbackPhase } from "#lib/domain/feedback";
import { type FeedbackState, feedbackState } from "#lib/domain/feedback-state";
import { type LoopProgress, loopProgress } from "#lib/domain/loop";
import { AppError } from "#lib/errors";
import { type LoopMessageRow, readLoopFacts } from "#lib/returns/loop-facts";

export const GetReturnLoop = z.strictObject({ returnNo: z.string().regex(/^[\x21-\x7e]{1,60}$/) });

type ReturnLoopMessage = {
  id: string;
  subjectKey: string;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  superseded: boolean;
  state: FeedbackState;
  createdAt: string;
  deliveredAt: string | null;
  answeredAt: string | null;
  rejectionReason: string | null;
};

export type ReturnLoop = LoopProgress & {
  returnNo: string;
  office: { code: string; name: string | null; hasInbox: boolean } | null;
  /** In the order they were written. */
  messages: ReturnLoopMessage[];
};

/** The loop of one return: its ring, and every message to the office with what became of it. */
export async function getReturnLoop(
  ctx: Context,
  { returnNo }: z.infer<typeof GetReturnLoop>,
): Promise<ReturnLoop> {
  authorize(ctx, "feedback.read");
  const [row] = await ctx.tx
    .select({
      id: returns.id,
      officeCode: importLists.officeCode,
      name: offices.nameZh,
      endpoint: offices.endpoint,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .leftJoin(offices, eq(offices.code, importLists.officeCode))
    .where(eq(returns.returnNo, returnNo));
  if (!row) throw new AppError("not_found", { code: returnNo });
  const facts = (await readLoopFacts(ctx, [row.id])).get(row.id);
  if (!facts) throw new Error(`return ${returnNo} has no facts`);
  return {
    ...loopProgress(facts),
    returnNo,
    office: row.officeCode ? { code: row.officeCode, name: row.name, hasInbox: !row.endpoint } : null,
    messages: facts.messages.map((message) => asLoopMessage(message, ctx.now)),
  };
}

function asLoopMessage(message: LoopMessageRow, now: Date): ReturnLoopMessage {
  const { id, subjectKey, phase, sequence, final, rejectionReason } = message;
  return {
    id,
    subjectKey,
    phase,
    sequence,
    final,
    rejectionReason,
    superseded: message.supersededBy,
    state: feedbackState(message, now),
    createdAt: message.createdAt.toISOString(),
    deliveredAt: message.deliveredAt?.toISOString() ?? null,
    answeredAt: (message.acknowledgedAt ?? message.rejectedAt)?.toISOString() ?? null,
  };
}
