import { z } from "zod";
import { outbox } from "#db/schema/outbox";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerMessage } from "#lib/returns/owner-message";
import { uuidv7 } from "#lib/uuid";
import { lockEndpoint, requireWired } from "#lib/webhooks/lock-endpoint";
import { OwnerCode } from "#lib/webhooks/set-owner-endpoint";

export const SendTestWebhook = z.strictObject({ code: OwnerCode });

/**
 * Sends an owner's system a message that means nothing, the way every other goes: signed, retried and in the log.
 * Refuses `endpoint_refused` where no address is set.
 */
export async function sendTestWebhook(
  ctx: Context,
  { code }: z.infer<typeof SendTestWebhook>,
): Promise<{ messageId: string }> {
  authorize(ctx, "webhook.manage");
  requireWired(await lockEndpoint(ctx, code));
  const id = `test_${uuidv7()}`;
  const message = ownerMessage(ctx, { id, code, type: "webhook.test", about: id, said: {} });
  await withAllInSight(ctx.tx, ctx.actor.scope, () => ctx.tx.insert(outbox).values(message));
  ctx.changed.add("items");
  return { messageId: id };
}
