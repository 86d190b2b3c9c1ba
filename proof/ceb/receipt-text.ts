import type { Random } from "../../scripts/demo/random.ts";

/** What a receipt says, as the element names of CEB626 have it. */
export type Said = Readonly<Record<string, string>>;

/** CEB626 as the field sends it: default namespace, lower-case guid. */
export function receiptXml(receipts: readonly Said[], entity = "InvtRefundReturn"): string {
  const entities = receipts.map((said) => {
    const elements = Object.entries(said).map(([name, text]) => `    <${name}>${escaped(text)}</${name}>`);
    return [`  <${entity}>`, ...elements, `  </${entity}>`].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<CEB626Message xmlns="http://www.chinaport.gov.cn/ceb" version="1.0" guid="d0cdf79f-0ab5-4322-b6ab-1045a9ccf6fa">',
    ...entities,
    "</CEB626Message>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The same receipt as other ports, clients and editions write it; what it says stays. */
export const harmless: Readonly<Record<string, (xml: string, random: Random) => string>> = {
  "as it is": (xml) => xml,
  prefixed: (xml) => xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1ceb:").replace("xmlns=", "xmlns:ceb="),
  "of another name": (xml) => xml.replaceAll("InvtRefundReturn", "InventoryRefundReturn"),
  "with an upper-case guid": (xml) =>
    xml.replace(/guid>([^<]*)</, (_, guid) => `guid>${guid.toUpperCase()}<`),
  "without a namespace": (xml) => xml.replace(/ xmlns="[^"]*"/, ""),
  "with other attributes": (xml) => xml.replace('version="1.0"', 'xmlns:x="urn:x" x:later="1"'),
  "ending in null": (xml) => xml.replaceAll("</returnInfo>", "null</returnInfo>"),
  "with unknown elements": (xml) =>
    xml.replaceAll("<copNo>", "<later>x</later><group><copNo>not this</copNo></group><copNo>"),
  "in one line": (xml) => xml.replace(/\n\s*/g, ""),
  "with comments": (xml) => xml.replaceAll("<preNo>", "<!-- <returnStatus>100</returnStatus> --><preNo>"),
  "in sections": (xml) => xml.replace(/<returnStatus>([^<]*)</g, "<returnStatus><![CDATA[$1]]><"),
  "in character references": (xml) =>
    xml.replace(/<returnStatus>(\d)/g, (_, digit) => `<returnStatus>&#${digit.charCodeAt(0)};`),
  "with blanks around": (xml) =>
    xml
      .replace(/<(copNo|returnStatus|returnTime)>/g, "<$1>\n      ")
      .replace(/<\/returnTime>/g, "\t</returnTime>"),
  "with a byte order mark": (xml) => `\ufeff${xml}`,
  "without what a verdict does not need": (xml) =>
    xml.replace(/\s*<(guid|customsCode|preNo)>[^<]*<\/\1>/g, ""),
  "with garbled extras": (xml) =>
    xml.replace(/<customsCode>[^<]*</g, "<customsCode>杭州综保<").replace(/<preNo>[^<]*</g, "<preNo>null<"),
  "in another order": (xml) =>
    xml.replace(/( *<copNo>[^<]*<\/copNo>\n)((?:.*\n)*?)( *<returnTime>.*\n)/g, "$3$2$1"),
  "in an envelope": (xml) =>
    `<?xml version="1.0"?><DxpMsg ver="1.0" xmlns="http://www.chinaport.gov.cn/dxp"><TransInfo><CopMsgId>1</CopMsgId></TransInfo><Data>${Buffer.from(xml).toString("base64")}</Data></DxpMsg>`,
};

/** Damage that a message may have taken; what remains may be unreadable or say something else. */
export const damage: Readonly<Record<string, (xml: Buffer, random: Random) => Buffer>> = {
  "cut off": (xml, random) => xml.subarray(0, random.int(0, xml.length - 2)),
  "beginning in the middle": (xml, random) => xml.subarray(random.int(1, xml.length - 1)),
  "one byte changed": (xml, random) => changed(xml, random, 1),
  "many bytes changed": (xml, random) => changed(xml, random, random.int(2, 40)),
  "a piece twice": (xml, random) => {
    const [from, to] = [random.int(0, xml.length), random.int(0, xml.length)].sort((a, b) => a - b);
    return Buffer.concat([xml.subarray(0, to), xml.subarray(from)]);
  },
  "a piece lost": (xml, random) => {
    const from = random.int(0, xml.length);
    return Buffer.concat([xml.subarray(0, from), xml.subarray(from + random.int(1, 60))]);
  },
  "a tag lost": (xml, random) => {
    const tags = xml.toString().match(/<[^>]*>/g) ?? [];
    return Buffer.from(xml.toString().replace(random.pick(tags), ""));
  },
  "with entities": (xml) =>
    Buffer.from(
      xml
        .toString()
        .replace("<CEB626", '<!DOCTYPE a [<!ENTITY s "800">]><CEB626')
        .replace(/returnStatus>\d+/, "returnStatus>&s;"),
    ),
  "with an entity nobody declared": (xml) =>
    Buffer.from(xml.toString().replace(/returnStatus>\d+/, "returnStatus>&s;")),
  "of another message": (xml) => Buffer.from(xml.toString().replaceAll("CEB626Message", "CEB624Message")),
  "too deep": (xml) =>
    Buffer.from(xml.toString().replace("<copNo>", `${"<a>".repeat(40)}${"</a>".repeat(40)}<copNo>`)),
  "in bytes of another encoding": (xml) => Buffer.from(xml.toString().replace("放行", "·ÅÐÐ"), "latin1"),
  "in an envelope that is damaged": (xml, random) =>
    changed(Buffer.from(harmless["in an envelope"]?.(xml.toString(), random) ?? ""), random, 2),
  noise: (_, random) => Buffer.from(Array.from({ length: random.int(0, 400) }, () => random.int(0, 255))),
};

function changed(xml: Buffer, random: Random, times: number): Buffer {
  const bytes = Buffer.from(xml);
  for (let n = 0; n < times; n++) bytes[random.int(0, bytes.length - 1)] = random.int(0, 255);
  return bytes;
}
