import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";
import { GS, GS1_SYMBOLS, gs1Day } from "#lib/domain/barcode/gs1";
import { type Gs1Need, unmetNeeds } from "#lib/domain/gs1/associations";
import { readDigitalLink } from "#lib/domain/gs1/digital-link";
import { readBracketed, readElementString } from "#lib/domain/gs1/element-string";
import type { Gs1Element, Gs1Fault, Gs1Message } from "#lib/domain/gs1/gs1-fault";
import { gs1Field } from "#lib/domain/gs1/gs1-field";
import { gtin14, hasGs1CheckDigit } from "#lib/domain/gtin";

/** An element with what its value means: the days in it, and the number where the identifier sets a decimal point. */
export type DecodedElement = Gs1Element & { days?: readonly string[]; number?: string };

type Gs1Form = "element_string" | "bracketed" | "digital_link";
type Other = Exclude<ScannedCode, { kind: "gs1" | "refused" }>;

export type DecodedCode = { symbology: string | null } & (
  | {
      kind: "gs1";
      form: Gs1Form;
      elements: readonly DecodedElement[];
      printed: string;
      needs: readonly Gs1Need[];
    }
  | { kind: "refused"; fault: Gs1Fault | { code: string } }
  | (Other & { note?: "gtin_check_digit" })
);

/* ISO/IEC 15424, the symbols met on parcels and goods. */
const SYMBOLOGIES: Readonly<Record<string, string>> = {
  A: "Code 39",
  C0: "Code 128",
  C1: "GS1-128",
  E0: "EAN-13 / UPC",
  E4: "EAN-8",
  I: "ITF",
  L: "PDF417",
  Q1: "QR Code",
  Q3: "GS1 QR Code",
  d1: "Data Matrix",
  d2: "GS1 DataMatrix",
  e0: "GS1 DataBar",
  J1: "GS1 DotCode",
};
const RETAIL_DIGITS: Readonly<Record<string, number>> = { E0: 13, E4: 8 };

/**
 * Says all that a code tells by itself: its symbol, what it is, its parts, or why it is nothing we know. Stricter
 * than the bench, which bears what scanners do to a code.
 *
 * @param text as the scanner sent it; `^` stands for FNC1.
 * @param year today's, for the century of two-digit years (GS1 General Specifications 7.12).
 */
export function decodeCode(text: string, year: number): DecodedCode {
  const [, id = "", rest = text] = /^\]([A-Za-z]\d)(.*)$/s.exec(text) ?? [];
  const symbology = SYMBOLOGIES[id] ?? SYMBOLOGIES[id.charAt(0)] ?? null;
  const digits = RETAIL_DIGITS[id];
  if (digits !== undefined) return { symbology, ...retailCode(rest, digits, year) };
  if (GS1_SYMBOLS.has(id)) return { symbology, ...elementString(rest, year) };
  return { symbology, ...(id === "" ? bareCode(text, year) : plainCode(rest, year)) };
}

type Found = DecodedCode extends infer One ? (One extends unknown ? Omit<One, "symbology"> : never) : never;

/** Without a symbol's identifier the text itself has to say that it is GS1. */
function bareCode(text: string, year: number): Found {
  if (text.startsWith("^") || text.startsWith(GS)) return elementString(text, year);
  if (text.startsWith("(")) return gs1("bracketed", readBracketed(text, year), year);
  return plainCode(text, year);
}

function plainCode(text: string, year: number): Found {
  if (/^https?:\/\//i.test(text)) return gs1("digital_link", readDigitalLink(text, year), year);
  const code = classifyCode(text);
  if (code.kind === "gs1" || (code.kind === "refused" && text.includes(GS))) return elementString(text, year);
  if (code.kind === "refused") return { kind: "refused", fault: { code: code.reason } };
  const looksLikeGtin = /^(\d{8}|\d{12,14})$/.test(code.text) && gtin14(code.text) === null;
  return code.kind === "waybillOrOrder" && looksLikeGtin ? { ...code, note: "gtin_check_digit" } : code;
}

/** EAN and UPC; behind `|]e0` may follow the element string of a composite symbol. */
function retailCode(text: string, digits: number, year: number): Found {
  const [primary = "", composite] = text.split("|]e0");
  const fault = (code: Gs1Fault["code"], check?: string): Found => ({
    kind: "refused",
    fault: { code, text: primary, ...(check && { check }) },
  });
  if (!/^\d*$/.test(primary)) return fault("character");
  if (primary.length !== digits) return fault(primary.length < digits ? "too_short" : "too_long");
  if (!hasGs1CheckDigit(primary)) return fault("content", "csum");
  const gtin = primary.padStart(14, "0");
  if (composite === undefined) return { kind: "gtin", text: primary, gtin14: gtin };
  return elementString(`01${gtin}${composite}`, year);
}

function elementString(text: string, year: number): Found {
  const sent = text.replaceAll("^", GS);
  return gs1("element_string", readElementString(sent.startsWith(GS) ? sent.slice(1) : sent, year), year);
}

function gs1(form: Gs1Form, message: Gs1Message, year: number): Found {
  if (!message.ok) return { kind: "refused", fault: message.fault };
  const printed = message.elements.map(({ ai, value }) => `(${ai})${value.replaceAll("(", "\\(")}`).join("");
  const elements = message.elements.map((element) => explained(element, year));
  return { kind: "gs1", form, elements, printed, needs: unmetNeeds(message.elements) };
}

function explained(element: Gs1Element, year: number): DecodedElement {
  const { ai, parts } = element;
  const checks = gs1Field(ai)?.parts.map((part) => part.checks) ?? [];
  const days = parts.flatMap((value, at) =>
    checks[at]?.some((check) => check.startsWith("yymmd")) ? (gs1Day(value, year) ?? []) : [],
  );
  const number = /^3[1-69]\d\d$/.test(ai) ? shifted(parts.at(-1) ?? "", Number(ai.at(-1))) : null;
  return { ...element, ...(days.length > 0 && { days }), ...(number !== null && { number }) };
}

/** Whole digits as a number with so many decimal places, without needless zeros in front. */
function shifted(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, "0");
  const whole = padded.slice(0, padded.length - places).replace(/^0+(?=\d)/, "");
  return places === 0 ? whole : `${whole}.${padded.slice(-places)}`;
}
