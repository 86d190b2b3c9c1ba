import { and, eq, isNull, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { feedbackMessages } from "#db/schema/feedback";
import { officeKeys, offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { answerDueAt } from "#lib/domain/loop";
import { type OfficeFormat, officeKeySealedTo } from "#lib/domain/office-registry";
import { nextOpening } from "#lib/domain/working-hours";
import type { Channel, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { unseal } from "#lib/vault";

/** Messages to an originating office, signed as Standard Webhooks ask; the destination is its code. */
export const feedbackChannel = { topic: "feedback", buildRequest, onDelivered, earliest } satisfies Channel;

/** Never before the office opens, where it takes messages in its hours only. */
async function earliest(ctx: Context, destination: string, at: Date): Promise<Date> {
  const [office] = await ctx.tx
    .select({ hours: offices.hours, only: offices.deliverInHours })
    .from(offices)
    .where(eq(offices.code, destination));
  return office?.only ? nextOpening(office.hours, at) : at;
}

async function buildRequest(ctx: Context, message: ClaimedMessage): Promise<WireRequest | null> {
  const [office] = await ctx.tx
    .select({
      endpoint: offices.endpoint,
      secretSealed: officeKeys.secretSealed,
      // What is not said of one of the lists is plain.
      format: sql<OfficeFormat>`coalesce(${feedbackMessages.format}, 'json')`,
    })
    .from(offices)
    .leftJoin(feedbackMessages, eq(feedbackMessages.id, message.id))
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
  const secret = unseal(office.secretSealed, officeKeySealedTo(message.destination));
  return {
    url: office.endpoint,
    headers: {
      "content-type": `application/${office.format}; charset=utf-8`,
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(ctx.now.getTime() / 1_000)),
      "webhook-signature": new Webhook(secret).sign(message.id, ctx.now, body),
    },
    body,
  };
}

/** The office that keeps hours is not expected to answer before it opens. */
async function onDelivered(ctx: Context, message: ClaimedMessage): Promise<void> {
  const [office] = await ctx.tx
    .select({ hours: offices.hours })
    .from(offices)
    .where(eq(offices.code, message.destination));
  const hours = office?.hours ?? null;
  await ctx.tx
    .update(feedbackMessages)
    .set({ deliveredAt: ctx.now, deliveredVia: "wire", answerDueAt: hours && answerDueAt(ctx.now, hours) })
    .where(and(eq(feedbackMessages.id, message.id), isNull(feedbackMessages.deliveredAt)));
}
