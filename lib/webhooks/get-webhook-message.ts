import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { AppError } from "#lib/errors";
import { readSaid } from "#lib/webhooks/read-said";
import { MessageId } from "#lib/webhooks/resend-webhook";

export const GetWebhookMessage = z.strictObject({ id: MessageId });

const attemptsShown = 100;

/** One message to the acting owner: its very text, and every attempt to deliver it (the last hundred), newest first. */
export async function getWebhookMessage(ctx: Context, { id }: z.infer<typeof GetWebhookMessage>) {
  authorize(ctx, "webhook.read");
  const { body, createdAt, deliveredAt, nextAttemptAt, attempts } = outbox;
  const [message] = await ctx.tx
    .select({ body, createdAt, deliveredAt, nextAttemptAt, attempts })
    .from(outbox)
    .where(
      and(
        eq(outbox.id, id),
        eq(outbox.channel, "owner"),
        eq(outbox.destination, destinationOfOwner(ctx.actor.scopeCode ?? "")),
      ),
    );
  if (!message) throw new AppError("not_found", { code: id });
  const { startedAt, durationMs, status, problem } = outboxAttempts;
  const tries = await ctx.tx
    .select({ id: outboxAttempts.id, startedAt, durationMs, status, problem })
    .from(outboxAttempts)
    .where(eq(outboxAttempts.outboxId, id))
    .orderBy(desc(startedAt))
    .limit(attemptsShown);
  return { ...message, id, ...readSaid(message.body), body: String(message.body), tries };
}
