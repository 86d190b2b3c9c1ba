import { wrapInDxp } from "#lib/domain/ceb/dxp-envelope";
import { env } from "#lib/env";
import type { OnItsWay } from "#lib/outbox/customs/on-its-way";
import type { Wiring } from "#lib/outbox/customs/wiring";

/** What goes over the wire: the signed message, or what nobody on this side signs, in its envelope where the house wants one. */
export function bytesToSend(way: OnItsWay, { dxpReceiver }: Pick<Wiring, "dxpReceiver">): string {
  const xml = way.signed ?? way.unsigned;
  if (!way.setting.envelope || !dxpReceiver) return xml;
  return wrapInDxp({
    copMsgId: way.guid,
    senderId: env().DECLARANT_DXP_ID,
    receiverId: dxpReceiver,
    createdAt: way.createdAt,
    messageType: "CEB625Message",
    data: Buffer.from(xml).toString("base64"),
  });
}
