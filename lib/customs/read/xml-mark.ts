/** One piece of XML markup in a buffer; `end` is the first byte after it. */
export type XmlMark = {
  kind: "open" | "close" | "empty" | "skip" | "instruction" | "doctype" | "broken";
  /** The local name of a tag, without prefix; the whole text of an instruction; else empty. */
  name: string;
  end: number;
};

const quotes: readonly number[] = [0x22, 0x27];
const greater = 0x3e;
const less = 0x3c;

/**
 * Reads the markup that begins with the `<` at `start`, or null when the buffer ends before it does.
 * It looks at ASCII bytes only, so it holds for UTF-8 and for GB18030 alike.
 */
export function readXmlMark(buffer: Buffer, start: number): XmlMark | null {
  const second = buffer[start + 1];
  if (second === undefined) return null;
  if (second === 0x3f) return readInstruction(buffer, start);
  if (second === 0x21) return readDeclaration(buffer, start);
  return readTag(buffer, start);
}

function readInstruction(buffer: Buffer, start: number): XmlMark | null {
  const end = buffer.indexOf("?>", start + 2);
  if (end < 0) return null;
  return { kind: "instruction", name: buffer.toString("latin1", start + 2, end), end: end + 2 };
}

function readDeclaration(buffer: Buffer, start: number): XmlMark | null {
  const head = buffer.toString("latin1", start, start + 9);
  if (head.startsWith("<!--")) return skipTo(buffer, "-->", start + 4);
  if (head === "<![CDATA[") return skipTo(buffer, "]]>", start + 9);
  if ("<![CDATA[".startsWith(head) || "<!--".startsWith(head)) return null;
  return { kind: "doctype", name: "", end: start + 2 };
}

function skipTo(buffer: Buffer, ending: string, from: number): XmlMark | null {
  const end = buffer.indexOf(ending, from);
  return end < 0 ? null : { kind: "skip", name: "", end: end + ending.length };
}

function readTag(buffer: Buffer, start: number): XmlMark | null {
  let quote = 0;
  for (let index = start + 1; index < buffer.length; index++) {
    const byte = buffer[index] ?? 0;
    if (byte === less) return { kind: "broken", name: "", end: index };
    if (quote > 0) {
      if (byte === quote) quote = 0;
    } else if (quotes.includes(byte)) {
      quote = byte;
    } else if (byte === greater) {
      return tagMark(buffer, start, index);
    }
  }
  return null;
}

function tagMark(buffer: Buffer, start: number, close: number): XmlMark {
  const text = buffer.toString("latin1", start + 1, Math.min(close, start + 200));
  const match = /^(\/?)(?:[^\s/:]+:)?([^\s/:]+)/.exec(text);
  if (!match) return { kind: "broken", name: "", end: close + 1 };
  const [, slash, name = ""] = match;
  const kind = slash ? "close" : buffer[close - 1] === 0x2f ? "empty" : "open";
  return { kind, name, end: close + 1 };
}
