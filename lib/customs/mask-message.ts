import { decodeBytes } from "#lib/customs/read/decode-bytes";
import { maskIdNumber, maskName, maskTelephone } from "#lib/domain/mask";

const masks: Readonly<Record<string, (text: string) => string>> = {
  buyerIdNumber: maskIdNumber,
  buyerName: maskName,
  buyerTelephone: maskTelephone,
  consigneeAddress: () => "****",
};
const less = "(?:<|&(?:amp;)*lt;)";
const more = "(?:>|&(?:amp;)*gt;)";
const named = new RegExp(
  `(${less}(?:[\\w.-]+:)?(${Object.keys(masks).join("|")})(?:\\s[^<>&]*)?${more})([\\s\\S]*?)(?=${less}/)`,
  "g",
);
const inEnvelope = /(<(?:[\w.-]+:)?Data>)([A-Za-z0-9+/=\s]+)(?=<\/)/g;

/**
 * A message as text for reading, the buyer masked (PIPL) wherever his elements stand, also in a document that a
 * refusal repeats or an envelope carries. What could not be read hides every number that may be a person's.
 */
export function maskMessage(body: Uint8Array, wasRead: boolean): string {
  const text =
    decodeBytes(body, "utf-8") ?? decodeBytes(body, "gb18030") ?? Buffer.from(body).toString("latin1");
  const opened = text.replace(inEnvelope, (_, tag: string, data: string) => `${tag}\n${openData(data)}\n`);
  const masked = opened.replace(named, (_, tag: string, element: string, value: string) => {
    const plain = value.replace(/^\s*(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;)\s*$/g, "").trim();
    return `${tag}${masks[element]?.(plain) ?? ""}`;
  });
  return wasRead ? masked : masked.replace(/\d{17}[\dXx]|1[3-9]\d{9}/g, maskIdNumber);
}

function openData(data: string): string {
  return Buffer.from(data, "base64").toString("utf8");
}
