import {
  AIM_ID,
  GS,
  GS1_SYMBOLS,
  type Gs1Parts,
  type Gs1Unread,
  readGs1,
  SENT_FOR_GS,
} from "#lib/domain/barcode/gs1";
import { linkElements } from "#lib/domain/barcode/gs1-link";
import { gtin14 } from "#lib/domain/gtin";
import { parsePlaceCode } from "#lib/domain/place-code";
import { mod3736, type Plate, parsePlate } from "#lib/domain/plate";
import { type Carrier, carrierHint, parseWaybill } from "#lib/domain/waybill";

type CodeRefusal =
  | "empty"
  | "too_short"
  | "too_long"
  | "control_characters"
  | "unprintable"
  | "ime"
  | "gs1_malformed"
  | "web_address"
  | "place_check";

/**
 * What one scan is. `text` is its normal form, the one to send, store and show. `refused` is meant for the
 * person at the bench; nothing of it goes to the server.
 */
export type ScannedCode =
  | { kind: "plate"; text: string; plate: Plate }
  | { kind: "foreignPlate"; text: string; reason: "check" | "other_warehouse" }
  | { kind: "command"; text: string; command: string }
  | { kind: "badge"; text: string; badge: string }
  | { kind: "zone"; text: string; zone: string }
  | { kind: "location" | "container"; text: string }
  | { kind: "listNumber"; text: string; invtNo: string }
  | { kind: "returnNo"; text: string; returnNo: string }
  | { kind: "gtin"; text: string; gtin14: string }
  | { kind: "gs1"; text: string; parts: Gs1Parts; unread: Gs1Unread | null }
  | { kind: "waybillOrOrder"; text: string; carrier: Carrier | null }
  | { kind: "refused"; reason: CodeRefusal };

const MIN_LENGTH = 4;
const MAX_LENGTH = 60;
const MAX_GS1_LENGTH = 400;

const EDGE_CONTROLS = new Set(["\u0000", "\u0002", "\u0003", "\u0004"]);
const CHINESE_INPUT =
  /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』【】《》¥…—‘’“”]/u;
const OWN_CODE = /^(CMD|OP|LOC|CTN)-([A-Z0-9-]{1,40})$/;
const OTHER_PLATE = /^[A-Z]{2}-([0-9A-HJKMNP-TV-Z]{8})([0-9A-Z])$/;

const refused = (reason: CodeRefusal): ScannedCode => ({ kind: "refused", reason });

/**
 * Says what a scanned, typed or pasted text is, by form alone; whether it exists is for the server to say.
 * Total: every string has an answer. Reading `text` of an answer gives the same answer again.
 */
export function classifyCode(raw: string): ScannedCode {
  if (raw.length > MAX_GS1_LENGTH) return refused("too_long");
  const folded = trimEdges(raw.normalize("NFKC").replace(/\p{Z}/gu, ""));
  const bare = withoutAimId(folded);
  if (bare === "" || bare === GS) return refused("empty");
  if (CHINESE_INPUT.test(bare)) return refused("ime");
  if (/^https?:\/\//i.test(bare)) return classifyLink(bare);
  const symbolSaysSo = folded.startsWith("]") && GS1_SYMBOLS.has(folded.slice(1, 3));
  return classifyGs1(bare, symbolSaysSo) ?? classifyPlain(bare);
}

/** A code as its label says it, without what scanners send around one. */
export function bareCode(raw: string): string {
  return withoutAimId(trimEdges(raw.normalize("NFKC")));
}

function withoutAimId(text: string): string {
  let bare = text;
  while (AIM_ID.test(bare)) bare = trimEdges(bare.replace(AIM_ID, ""));
  return bare;
}

/** Takes off what scanners put around a code: spaces, line ends, NUL, STX, ETX and EOT; never a separator. */
function trimEdges(text: string): string {
  const characters = [...text];
  const belongs = (character: string) =>
    character === GS || (!EDGE_CONTROLS.has(character) && character.trim() !== "");
  const first = characters.findIndex(belongs);
  return first < 0 ? "" : characters.slice(first, characters.findLastIndex(belongs) + 1).join("");
}

function classifyGs1(bare: string, symbolSaysSo: boolean): ScannedCode | null {
  const text = bare.replace(SENT_FOR_GS, GS);
  const marked = symbolSaysSo || text.startsWith(GS);
  if (!marked && !/^0[01]\d{14}/.test(text)) return null;
  const reading = readGs1(text);
  if (!reading) return bare.slice(1).includes(GS) ? refused("gs1_malformed") : null;
  if (!reading.elements.includes(GS) && Object.keys(reading.parts).length === 0) return null;
  if (!marked && !reading.parts.gtin && !reading.parts.sscc) return null;
  return { kind: "gs1", text: `${GS}${reading.elements}`, parts: reading.parts, unread: reading.unread };
}

/** A GS1 Digital Link says what an element string says; any other address is no code of ours. */
function classifyLink(uri: string): ScannedCode {
  const elements = linkElements(uri);
  return (elements !== null && classifyGs1(elements, true)) || refused("web_address");
}

function classifyPlain(bare: string): ScannedCode {
  if (/\p{Cc}/u.test(bare)) return refused("control_characters");
  const compact = bare.toUpperCase();
  if (!/^[!-~]*$/.test(compact)) return refused("unprintable");
  if (compact.length > MAX_LENGTH) return refused("too_long");
  if (compact.length < MIN_LENGTH) return refused("too_short");
  return ownCode(compact) ?? numberedCode(compact) ?? waybillOrOrder(compact);
}

function ownCode(text: string): ScannedCode | null {
  const parsed = parsePlate(text);
  if (parsed.ok) return { kind: "plate", text: parsed.plate, plate: parsed.plate };
  if (text.startsWith("RW-")) return { kind: "foreignPlate", text, reason: "check" };
  const [, kind, value] = OWN_CODE.exec(text) ?? [];
  if (kind === undefined || value === undefined) return null;
  if (kind === "CMD") return { kind: "command", text, command: value };
  if (kind === "OP") return { kind: "badge", text, badge: value };
  const place = parsePlaceCode(text);
  if (!place) return refused("place_check");
  return place.kind === "zone" ? { kind: "zone", text, zone: place.body } : { kind: place.kind, text };
}

function numberedCode(text: string): ScannedCode | null {
  if (/^\d{8}[IE]\d{9}$/.test(text)) return { kind: "listNumber", text, invtNo: text };
  if (/^RT\d{12}$/.test(text)) return { kind: "returnNo", text, returnNo: text };
  const [, body, check] = OTHER_PLATE.exec(text) ?? [];
  if (body && check && mod3736(body) === check)
    return { kind: "foreignPlate", text, reason: "other_warehouse" };
  const gtin = gtin14(text);
  return gtin === null ? null : { kind: "gtin", text, gtin14: gtin };
}

function waybillOrOrder(text: string): ScannedCode {
  const parsed = parseWaybill(text);
  const normal = parsed.ok ? parsed.waybill : text;
  return { kind: "waybillOrOrder", text: normal, carrier: carrierHint(normal) };
}
