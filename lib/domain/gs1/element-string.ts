import { GS } from "#lib/domain/barcode/gs1";
import { pairFault } from "#lib/domain/gs1/associations";
import type { Gs1Element, Gs1Fault, Gs1Message } from "#lib/domain/gs1/gs1-fault";
import { type Gs1Field, gs1Field, leadingGs1Field } from "#lib/domain/gs1/gs1-field";
import { readParts, readWholeValue } from "#lib/domain/gs1/read-value";

type Next = { ok: true; element: Gs1Element; rest: string } | { ok: false; fault: Gs1Fault };

/**
 * Reads an element string: identifiers and values one behind the other, those of open length ended by `GS`. A
 * separator that is not needed is borne. Strict: what breaks a rule of GS1's Barcode Syntax Dictionary is a fault,
 * nothing is guessed.
 *
 * @param text without the FNC1 in front of it.
 * @param year today's, for the century of two-digit years.
 */
export function readElementString(text: string, year: number): Gs1Message {
  if (text === "") return { ok: false, fault: { code: "empty" } };
  const elements: Gs1Element[] = [];
  let rest = text;
  while (rest !== "") {
    const next = nextElement(rest, year);
    if (!next.ok) return next;
    elements.push(next.element);
    rest = next.rest;
  }
  return judged(elements);
}

function nextElement(text: string, year: number): Next {
  const field = leadingGs1Field(text);
  if (!field) return { ok: false, fault: { code: "unknown_identifier", text: text.slice(0, 4) } };
  const [run = ""] = text.slice(field.ai.length).split(GS);
  const reading = field.fixed ? readParts(field, run, year) : readWholeValue(field, run, year);
  if (!reading.ok) return reading;
  const behind = text.slice(field.ai.length + reading.length);
  const rest = behind.startsWith(GS) ? behind.slice(1) : behind;
  return { ok: true, element: elementOf(field, run.slice(0, reading.length), reading.parts), rest };
}

const PIECE = /\((\d{2,4})\)((?:[^(\\]|\\\(|\\)*)/y;

/**
 * Reads a message as it is printed below a code, `(01)…(10)…`; a bracket that belongs to a value is written `\(`.
 *
 * @param year today's, for the century of two-digit years.
 */
export function readBracketed(text: string, year: number): Gs1Message {
  const elements: Gs1Element[] = [];
  let at = 0;
  while (at < text.length) {
    PIECE.lastIndex = at;
    const [whole, ai = "", written = ""] = PIECE.exec(text) ?? [];
    if (whole === undefined) return { ok: false, fault: { code: "brackets", text: text.slice(at, at + 8) } };
    const read = readGiven(ai, written.replaceAll("\\(", "("), year);
    if (!read.ok) return read;
    elements.push(read.element);
    at += whole.length;
  }
  return elements.length > 0 ? judged(elements) : { ok: false, fault: { code: "empty" } };
}

type Given = { ok: true; element: Gs1Element; field: Gs1Field } | { ok: false; fault: Gs1Fault };

/** Reads the whole value of an identifier that is given by itself. */
export function readGiven(ai: string, value: string, year: number): Given {
  const field = gs1Field(ai);
  if (!field) return { ok: false, fault: { code: "unknown_identifier", ai } };
  if (value === "") return { ok: false, fault: { code: "empty", ai } };
  const reading = readWholeValue(field, value, year);
  if (!reading.ok) return reading;
  return { ok: true, element: elementOf(field, value, reading.parts), field };
}

/** A message of these elements, or why they may not stand together. */
export function judged(elements: readonly Gs1Element[]): Gs1Message {
  const fault = pairFault(elements);
  return fault ? { ok: false, fault } : { ok: true, elements };
}

function elementOf(field: Gs1Field, value: string, parts: readonly string[]): Gs1Element {
  return { ai: field.ai, title: field.title, value, parts };
}
