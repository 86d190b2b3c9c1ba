import { and, eq, isNull, min } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { type AnswerableMessage, inboxOpensAfterHours, isAnswerable } from "#lib/domain/inbox";
import { AppError } from "#lib/errors";

/** What decides whether an office's messages may be answered in the inbox. */
export async function readInbox(ctx: Context, officeCode: string) {
  const [office] = await ctx.tx
    .select({ endpoint: offices.endpoint })
    .from(offices)
    .where(eq(offices.code, officeCode));
  const [waiting] = await ctx.tx
    .select({ oldest: min(messages.createdAt) })
    .from(messages)
    .where(and(eq(messages.officeCode, officeCode), isNull(messages.deliveredAt)));
  return { hasEndpoint: Boolean(office?.endpoint), oldestWaiting: waiting?.oldest ?? null };
}

/** Refuses with `inbox_closed` what the office answers over its own wire. */
export async function requireAnswerable(
  ctx: Context,
  message: AnswerableMessage & { officeCode: string },
): Promise<void> {
  if (isAnswerable(await readInbox(ctx, message.officeCode), message, ctx.now)) return;
  throw new AppError("inbox_closed", { hours: inboxOpensAfterHours });
}
