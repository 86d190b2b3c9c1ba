import { z } from "zod";
import { feedbackCauses } from "#db/schema/rejections";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { FeedbackMessageId } from "#lib/domain/feedback";
import { leadsTo, rejectionCauses, rejectionWays } from "#lib/domain/rejection";
import { lockRejection } from "#lib/feedback/lock-rejection";
import { noteOnReturn } from "#lib/feedback/record-answer";

export const NameCause = z
  .strictObject({
    messageId: FeedbackMessageId,
    cause: z.enum(rejectionCauses),
    way: z.enum(rejectionWays),
    note: z.string().trim().min(1).max(1000),
  })
  .refine(({ cause, way }) => leadsTo(cause, way), { path: ["way"] });

/**
 * Says what a rejection comes from and what is done about it, before anything else is: our count, our
 * application, or their books. It may be judged anew until the new message is there; every judgement stays.
 */
export async function nameCause(
  ctx: Context,
  { messageId, cause, way, note }: z.infer<typeof NameCause>,
): Promise<{ messageId: string }> {
  const decidedBy = authorize(ctx, "rejection.judge");
  const message = await lockRejection(ctx, messageId);
  const { officeCode, phase } = message;
  await ctx.tx
    .insert(feedbackCauses)
    .values({ messageId, officeCode, cause, way, note, decidedBy, decidedAt: ctx.now });
  const type = "rejection_cause_named";
  await noteOnReturn(ctx, message, { type, body: { messageId, phase, cause, way, reason: note } });
  return { messageId };
}
