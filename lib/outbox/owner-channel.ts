import { desc, eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { ownerKeySealedTo, ownerOfDestination } from "#lib/domain/owner-reminder";
import type { Channel, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { ownerReach } from "#lib/outbox/owner-reach";
import { unseal } from "#lib/vault";

/** Messages to a platform's or a merchant's own system, signed as Standard Webhooks ask, with every key it has now. */
export const ownerChannel = {
  topic: "items",
  buildRequest,
  // Taken is all that is asked: the answer to a reminder is the owner's word on the goods.
  onDelivered: () => Promise.resolve(),
} satisfies Channel;

async function buildRequest(ctx: Context, message: ClaimedMessage): Promise<WireRequest | null> {
  const code = ownerOfDestination(message.destination);
  const { url, secretSealed, oldSecretSealed } = ownerEndpoints;
  const [endpoint] = await ctx.tx
    .select({ url, secretSealed, oldSecretSealed })
    .from(ownerEndpoints)
    .where(eq(ownerEndpoints.code, code))
    .orderBy(desc(ownerEndpoints.position))
    .limit(1);
  if (!endpoint?.url || !endpoint.secretSealed) return null;
  const body = message.body.toString("utf8");
  const keys = [endpoint.secretSealed, endpoint.oldSecretSealed].flatMap((sealed) => sealed ?? []);
  const signatures = keys.map((sealed) =>
    new Webhook(unseal(sealed, ownerKeySealedTo(code))).sign(message.id, ctx.now, body),
  );
  return {
    url: endpoint.url,
    headers: {
      "content-type": "application/json",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(ctx.now.getTime() / 1_000)),
      "webhook-signature": signatures.join(" "),
    },
    body,
    reach: ownerReach(),
  };
}
