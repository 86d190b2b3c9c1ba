import { desc, eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { ownerKeySealedTo, ownerOfDestination } from "#lib/domain/owner-reminder";
import type { Channel, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { unseal } from "#lib/vault";

/** Messages to a platform's or a merchant's own system, signed as Standard Webhooks ask. */
export const ownerChannel = {
  topic: "items",
  buildRequest,
  // Taken is all that is asked: the answer to a reminder is the owner's word on the goods.
  onDelivered: () => Promise.resolve(),
} satisfies Channel;

async function buildRequest(ctx: Context, message: ClaimedMessage): Promise<WireRequest | null> {
  const code = ownerOfDestination(message.destination);
  const [endpoint] = await ctx.tx
    .select({ url: ownerEndpoints.url, secretSealed: ownerEndpoints.secretSealed })
    .from(ownerEndpoints)
    .where(eq(ownerEndpoints.code, code))
    .orderBy(desc(ownerEndpoints.position))
    .limit(1);
  if (!endpoint?.url || !endpoint.secretSealed) return null;
  const body = message.body.toString("utf8");
  const secret = unseal(endpoint.secretSealed, ownerKeySealedTo(code));
  return {
    url: endpoint.url,
    headers: {
      "content-type": "application/json",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(ctx.now.getTime() / 1_000)),
      "webhook-signature": new Webhook(secret).sign(message.id, ctx.now, body),
    },
    body,
  };
}
