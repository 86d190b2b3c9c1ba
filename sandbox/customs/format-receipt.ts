import type { Envelope, Receipt } from "../events.ts";
import { seededGuid } from "../seeded.ts";
import { wrapInEnvelope } from "./dxp-message.ts";
import { escaped, shanghaiDigits } from "./receipt.ts";

/** The message that failed the check, and how it came. */
export type Failed = { id: string; problem: string; xml: string; envelope: Envelope | null };

const BUYER = /(<(?:[\w.-]+:)?(buyerIdNumber|buyerName|buyerTelephone)(?:\s[^>]*)?>)[^<]*/g;

/**
 * The CEB900 that answers a message which fails the format check: the message comes back in it as it was, but for the
 * buyer, whom the sandbox keeps nowhere. It is posted until the product has said anything final about it.
 */
export function planFormatReceipt(seed: string, failed: Failed, dueAt: number): Receipt {
  const { id, envelope } = failed;
  const fields = {
    guid: seededGuid(seed, "format", id).toUpperCase(),
    returnStatus: "-301001",
    returnInfo: failed.problem,
    returnTime: shanghaiDigits(dueAt),
    oriCopMsgId: envelope?.copMsgId ?? "",
    oriMessageType: "CEB625Message",
    oriBizMessage: failed.xml.replaceAll(BUYER, "$1***"),
  };
  const elements = Object.entries(fields).map(([name, text]) => `    <${name}>${escaped(text)}</${name}>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<CEB900Message xmlns="http://www.chinaport.gov.cn/ceb" version="1.0" guid="${seededGuid(seed, "message", id)}">`,
    "  <MessageReturn>",
    ...elements,
    "  </MessageReturn>",
    "</CEB900Message>",
    "",
  ].join("\n");
  return {
    kind: "receipt",
    id: `${id}#0`,
    lane: id,
    dueAt,
    until: "verdict",
    status: "900",
    awaitsReview: false,
    body: envelope ? wrapInEnvelope(envelope, fields.guid, dueAt, "CEB900Message", xml) : xml,
  };
}
