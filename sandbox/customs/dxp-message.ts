import type { Envelope } from "../events.ts";
import { escaped, shanghaiDigits } from "./receipt.ts";

/** `TransInfo` of the platform's envelope schema: who sends what to whom. */
export function transInfo(envelope: Envelope, at: number, messageType: string): string {
  return [
    "<TransInfo>",
    `<CopMsgId>${escaped(envelope.copMsgId)}</CopMsgId>`,
    `<SenderId>${escaped(envelope.senderId)}</SenderId>`,
    `<ReceiverIds><ReceiverId>${escaped(envelope.receiverId)}</ReceiverId></ReceiverIds>`,
    `<CreatTime>${shanghaiClock(at)}</CreatTime>`,
    `<MsgType>${messageType}</MsgType>`,
    "</TransInfo>",
  ].join("");
}

function shanghaiClock(at: number): string {
  return shanghaiDigits(at).replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d).*/, "$1-$2-$3T$4:$5:$6");
}

/** A message in the platform's envelope, back to the one who sent in one. */
export function wrapInEnvelope(asked: Envelope, id: string, at: number, type: string, xml: string): string {
  const back = { copMsgId: id, senderId: asked.receiverId, receiverId: asked.senderId };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<DxpMsg ver="1.0" xmlns="http://www.chinaport.gov.cn/dxp">',
    transInfo(back, at, type),
    `<Data>${Buffer.from(xml).toString("base64")}</Data>`,
    "</DxpMsg>",
    "",
  ].join("\n");
}
