import { eq } from "drizzle-orm";
import { descending } from "#db/order";
import { acknowledgements } from "#db/schema/feedback";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shown = 50;

/** Genuine answers that changed nothing because they contradict what we know: the latest, and how many in all. */
export async function listAnswersInReview(ctx: Context) {
  authorize(ctx, "feedback.read");
  const inReview = eq(acknowledgements.effect, "review");
  const rows = await ctx.tx
    .select({
      id: acknowledgements.id,
      officeCode: acknowledgements.officeCode,
      messageId: acknowledgements.messageId,
      cause: acknowledgements.cause,
      body: acknowledgements.body,
      receivedAt: acknowledgements.receivedAt,
    })
    .from(acknowledgements)
    .where(inReview)
    .orderBy(descending(acknowledgements.receivedAt))
    .limit(shown);
  return { rows, total: await ctx.tx.$count(acknowledgements, inReview) };
}
