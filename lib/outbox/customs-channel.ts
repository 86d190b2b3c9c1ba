import { eq } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { env } from "#lib/env";
import type { Channel, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { lockReturn } from "#lib/returns/lock-return";
import { recordApplicationFact } from "#lib/returns/record-fact";
import { unseal } from "#lib/vault";

/** CEB625 to customs' platform; the ordering key is the application's number. */
export const customsChannel: Channel = { topic: "applications", buildRequest, onDelivered };

async function buildRequest(_ctx: Context, message: ClaimedMessage): Promise<WireRequest> {
  return {
    url: env().CUSTOMS_URL,
    headers: {
      "content-type": "application/xml; charset=utf-8",
      authorization: `Bearer ${env().CUSTOMS_TOKEN}`,
    },
    body: unseal(message.body, `outbox:${message.id}`),
  };
}

/** A receipt may have overtaken the answer to the post; then the application is further already. */
async function onDelivered(ctx: Context, message: ClaimedMessage): Promise<void> {
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(eq(applications.applicationNo, message.orderingKey))
    .for("update");
  if (application?.status !== "queued") return;
  const owner = await lockReturn(ctx, application.returnId);
  await recordApplicationFact(
    ctx,
    application,
    owner,
    { status: "sent" },
    { type: "application_sent", body: { messageId: message.id } },
  );
}
