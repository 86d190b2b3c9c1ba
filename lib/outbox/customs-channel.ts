import { asc, eq, inArray } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { customsMessageDocuments } from "#db/schema/customs-messages";
import type { Context } from "#lib/context";
import type { Channel, FileDrop, WireRequest } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { bytesToSend } from "#lib/outbox/customs/bytes-to-send";
import { customsHeaders } from "#lib/outbox/customs/customs-headers";
import { readOnItsWay } from "#lib/outbox/customs/on-its-way";
import { prepareMessage } from "#lib/outbox/customs/prepare-message";
import { wiring } from "#lib/outbox/customs/wiring";
import { dropOf } from "#lib/outbox/drop-file";
import { lockReturn } from "#lib/returns/lock-return";
import { findOpenChange, recordChange } from "#lib/returns/record-change";
import { recordApplicationFact } from "#lib/returns/record-fact";

/** CEB625 to customs' platform, one application or several in a message. */
export const customsChannel: Channel = {
  topic: "applications",
  prepare: prepareMessage,
  buildRequest,
  onDelivered,
};

async function buildRequest(ctx: Context, message: ClaimedMessage): Promise<WireRequest | FileDrop> {
  const wires = wiring();
  const way = await readOnItsWay(ctx, message);
  if (way.stagedAs) return dropOf(wires.outFolder, message.id, way.stagedAs);
  return {
    url: wires.url,
    headers: customsHeaders(),
    body: bytesToSend(way, wires),
  };
}

/** Each application and change of the message is with customs now; where a receipt overtook the answer, it is further already. */
async function onDelivered(ctx: Context, message: ClaimedMessage): Promise<void> {
  const carried = await ctx.tx
    .select()
    .from(customsMessageDocuments)
    .where(eq(customsMessageDocuments.messageId, message.id));
  const locked = await ctx.tx
    .select()
    .from(applications)
    .where(
      inArray(
        applications.id,
        carried.map(({ applicationId }) => applicationId),
      ),
    )
    .orderBy(asc(applications.id))
    .for("update");
  const copNos = carried.map(({ copNo }) => copNo);
  const body = { messageId: message.id };
  for (const application of locked) {
    const change = await findOpenChange(ctx, application.id);
    const changed = change?.status === "queued" && copNos.includes(change.copNo) ? change : null;
    const isSent = application.status === "queued" && copNos.includes(application.applicationNo);
    if (!changed && !isSent) continue;
    const of = { application, owner: await lockReturn(ctx, application.returnId) };
    if (changed) await recordChange(ctx, changed, of, { status: "sent" }, { type: "change_sent", body });
    if (!isSent) continue;
    const note = { type: "application_sent", body };
    await recordApplicationFact(ctx, application, of.owner, { status: "sent" }, note);
  }
}
