import { escapeXml } from "#lib/domain/ceb/xml-text";

/** What stands on the envelope: at most 255 characters of id, 16 of either party. */
export type DxpEnvelope = {
  copMsgId: string;
  senderId: string;
  receiverId: string;
  createdAt: Date;
  messageType: string;
  /** The message's bytes in base64. */
  data: string;
};

const shanghaiOffsetMs = 8 * 3_600_000;

/** Wraps a message for customs' exchange platform (DxpMsg 1.0); the same message gives the same bytes. */
export function wrapInDxp(envelope: DxpEnvelope): string {
  const wall = new Date(envelope.createdAt.getTime() + shanghaiOffsetMs).toISOString().slice(0, 19);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<DxpMsg ver="1.0" xmlns="http://www.chinaport.gov.cn/dxp">',
    "  <TransInfo>",
    `    <CopMsgId>${escapeXml(envelope.copMsgId)}</CopMsgId>`,
    `    <SenderId>${escapeXml(envelope.senderId)}</SenderId>`,
    "    <ReceiverIds>",
    `      <ReceiverId>${escapeXml(envelope.receiverId)}</ReceiverId>`,
    "    </ReceiverIds>",
    `    <CreatTime>${wall}+08:00</CreatTime>`,
    `    <MsgType>${escapeXml(envelope.messageType)}</MsgType>`,
    "  </TransInfo>",
    `  <Data>${envelope.data}</Data>`,
    "</DxpMsg>",
    "",
  ].join("\n");
}
