import { and, eq, isNull } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { feedbackMessages } from "#db/schema/feedback";
import { officeKeys, offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import type { Channel, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { unseal } from "#lib/vault";

/** Messages to an originating office, signed as Standard Webhooks ask; the destination is its code. */
export const feedbackChannel: Channel = { topic: "feedback", buildRequest, onDelivered };

async function buildRequest(ctx: Context, message: ClaimedMessage): Promise<WireRequest | null> {
  const [office] = await ctx.tx
    .select({ endpoint: offices.endpoint, secretSealed: officeKeys.secretSealed })
    .from(offices)
    .innerJoin(officeKeys, eq(officeKeys.officeCode, offices.code))
    .where(
      and(
        eq(offices.code, message.destination),
        eq(officeKeys.signsOutgoing, true),
        isNull(officeKeys.retiredAt),
      ),
    );
  if (!office?.endpoint) return null;
  const body = message.body.toString("utf8");
  const secret = unseal(office.secretSealed, `office_keys:${message.destination}`);
  return {
    url: office.endpoint,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(ctx.now.getTime() / 1_000)),
      "webhook-signature": new Webhook(secret).sign(message.id, ctx.now, body),
    },
    body,
  };
}

async function onDelivered(ctx: Context, message: ClaimedMessage): Promise<void> {
  await ctx.tx
    .update(feedbackMessages)
    .set({ deliveredAt: ctx.now })
    .where(and(eq(feedbackMessages.id, message.id), isNull(feedbackMessages.deliveredAt)));
}
