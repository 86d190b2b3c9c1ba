import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { messageLooks } from "#db/schema/customs-messages";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readRawMessage, WhichMessage } from "#lib/customs/raw-message";
import { AppError } from "#lib/errors";
import { uuidv7 } from "#lib/uuid";

export const LookAtMessage = WhichMessage.extend({ reason: z.string().trim().min(2).max(200) });
export const OpenMessage = z.strictObject({ id: z.uuid() });

/** So long a look that was written down opens the message. */
const openForMs = 10 * 60_000;

/** Writes down who reads a message in clear, and why, before anybody does (PIPL). Refuses `not_found`. */
export async function lookAtMessage(
  ctx: Context,
  { direction, id, reason }: z.infer<typeof LookAtMessage>,
): Promise<{ lookId: string }> {
  authorize(ctx, "wire.open");
  const { userId } = ctx.actor;
  const which = { direction, id };
  const body = await withAllInSight(ctx.tx, ctx.actor.scope, () => readRawMessage(ctx, which));
  if (!body || !userId) throw new AppError("not_found", { code: id });
  const lookId = uuidv7();
  await ctx.tx.insert(messageLooks).values({
    id: lookId,
    direction,
    messageId: id,
    reason,
    lookedBy: userId,
    lookedAt: ctx.now,
  });
  return { lookId };
}

/** The bytes of a message for whoever has just said why he reads it, for ten minutes; else `not_found`. */
export async function openMessage(ctx: Context, { id }: z.infer<typeof OpenMessage>) {
  authorize(ctx, "wire.open");
  const since = new Date(ctx.now.getTime() - openForMs);
  const [look] = await ctx.tx
    .select({ direction: messageLooks.direction, messageId: messageLooks.messageId })
    .from(messageLooks)
    .where(
      and(
        eq(messageLooks.id, id),
        eq(messageLooks.lookedBy, ctx.actor.userId ?? ""),
        gt(messageLooks.lookedAt, since),
      ),
    );
  const which = look && { direction: look.direction, id: look.messageId };
  const body = which && (await withAllInSight(ctx.tx, ctx.actor.scope, () => readRawMessage(ctx, which)));
  if (!body) throw new AppError("not_found", { code: id });
  return { body, name: `${which.direction}-${which.id.replace(/[^\w.-]/g, "_")}.xml` };
}
