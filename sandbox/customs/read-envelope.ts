import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Envelope } from "../events.ts";
import { isRecord, textOf } from "./read-document.ts";

/** What came in a DxpMsg: how it was addressed, and the message in it. */
export type Unwrapped = { envelope: Envelope; message: Buffer };

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  maxNestedTags: 12,
});

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Opens a DxpMsg; null when the body is none, "broken" when it is one that cannot be opened. */
export function openEnvelope(body: Buffer): Unwrapped | null | "broken" {
  const text = body.toString("utf8");
  const root = /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(text)?.[1];
  if (root !== "DxpMsg" || /<!(DOCTYPE|ENTITY)/i.test(text)) return null;
  if (XMLValidator.validate(text) !== true) return "broken";
  const tree: unknown = parser.parse(text);
  const outer = isRecord(tree) && isRecord(tree.DxpMsg) ? tree.DxpMsg : {};
  const info = isRecord(outer.TransInfo) ? outer.TransInfo : {};
  const receivers = isRecord(info.ReceiverIds) ? info.ReceiverIds : {};
  const first: unknown = Array.isArray(receivers.ReceiverId) ? receivers.ReceiverId[0] : receivers.ReceiverId;
  const data = textOf(outer, "Data").replaceAll(/\s/g, "");
  const envelope = {
    copMsgId: textOf(info, "CopMsgId"),
    senderId: textOf(info, "SenderId"),
    receiverId: typeof first === "string" ? first : "",
  };
  const isWhole = data !== "" && BASE64.test(data) && Object.values(envelope).every((value) => value !== "");
  return isWhole ? { envelope, message: Buffer.from(data, "base64") } : "broken";
}
