import { createHash } from "node:crypto";
import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One element's children by local name; a repeated or complex child never counts as text. */
export type XmlRecord = Record<string, unknown>;

export type ReadDocument = { head: XmlRecord; lines: XmlRecord[] };

export type ReadMessage = {
  refunds: ReadDocument[];
  transfer: XmlRecord;
  sha256: string;
  xml: string;
  /** Whether there is one signature, where it belongs. */
  signatures: "none" | "one" | "misplaced";
};

const MOST_DOCUMENTS = 100;

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  htmlEntities: true,
  maxNestedTags: 12,
  isArray: (name) => name === "InvtRefund" || name === "InvtRefundList",
});

/** Whether an element has children of its own. */
export function isRecord(value: unknown): value is XmlRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function records(value: unknown): XmlRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The text of a child, or "" when it is missing or not text. */
export function textOf(record: XmlRecord, name: string): string {
  const value = record[name];
  return typeof value === "string" ? value : "";
}

/** What keeps a body from being a CEB625 message. */
export type Unreadable = "not_text" | "doctype" | "not_xml" | "not_a_refund";

/** Reads a CEB625 message, or says in one word what keeps it from being one. */
export function readMessage(body: Buffer): ReadMessage | Unreadable {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return "not_text";
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return "doctype";
  if (XMLValidator.validate(text) !== true) return "not_xml";
  let tree: unknown;
  try {
    tree = parser.parse(text);
  } catch {
    return "not_xml";
  }
  const message = isRecord(tree) ? tree.CEB625Message : undefined;
  if (!isRecord(message)) return "not_a_refund";
  const refunds = records(message.InvtRefund).slice(0, MOST_DOCUMENTS + 1);
  if (refunds.length === 0 || refunds.length > MOST_DOCUMENTS) return "not_a_refund";
  return {
    refunds: refunds.map((refund) => ({
      head: isRecord(refund.InvtRefundHead) ? refund.InvtRefundHead : {},
      lines: records(refund.InvtRefundList),
    })),
    transfer: isRecord(message.BaseTransfer) ? message.BaseTransfer : {},
    sha256: createHash("sha256").update(body).digest("hex"),
    xml: text,
    signatures: signaturesOf(message),
  };
}

/** A repeated element is an array, and an element's place is that of its first. */
function signaturesOf(message: XmlRecord): ReadMessage["signatures"] {
  if (message.Signature === undefined) return "none";
  const isLast = Object.keys(message).at(-1) === "Signature";
  return isLast && isRecord(message.Signature) ? "one" : "misplaced";
}
