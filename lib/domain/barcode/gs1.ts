import { type IdentifierForm, leadingForm } from "#lib/domain/gs1/identifier-forms";
import { gtin14, hasGs1CheckDigit } from "#lib/domain/gtin";

/** The separator that a scanner sends for FNC1. */
export const GS = "\u001d";

/** What some scanners send for the separator: words for it, or a printable stand-in. */
export const SENT_FOR_GS = /\{GS\}|<GS>|\u241d|[\^\]]/gi;

/** What a scanner may send before a code to say which symbol it read: `]`, a letter and a digit (ISO/IEC 15424). */
export const AIM_ID = /^\][A-Z][0-9A-Z]/i;

/** GS1-128, GS1 DataMatrix, GS1 QR, GS1 DataBar and GS1 DotCode say of themselves that they are GS1. */
export const GS1_SYMBOLS: ReadonlySet<string> = new Set(["C1", "d2", "Q3", "e0", "J1"]);

/** What the known application identifiers say. Dates stay six digits: their century needs today's year. */
export type Gs1Parts = {
  sscc?: string;
  gtin?: string;
  batch?: string;
  serial?: string;
  producedOn?: string;
  bestBefore?: string;
  expiresOn?: string;
};

/**
 * What could not be read with certainty. `no_separator`: a value of open length could also hold the next field,
 * because the scanner sends no separator. `unknown_field`: no identifier that GS1 has given out, or a value that
 * breaks its form.
 */
export type Gs1Unread = { text: string; reason: "no_separator" | "unknown_field" };

export type Gs1Reading = { elements: string; parts: Gs1Parts; unread: Gs1Unread | null };

type Used = { part: keyof Gs1Parts; holds: (value: string) => boolean };

const anyValue = () => true;

/* What a bench looks at; it goes on past all other identifiers. */
const USED: Readonly<Record<string, Used>> = {
  "00": { part: "sscc", holds: hasGs1CheckDigit },
  "01": { part: "gtin", holds: (value) => gtin14(value) !== null },
  "10": { part: "batch", holds: anyValue },
  "11": { part: "producedOn", holds: isGs1Date },
  "15": { part: "bestBefore", holds: isGs1Date },
  "17": { part: "expiresOn", holds: isGs1Date },
  "21": { part: "serial", holds: anyValue },
};

/** Whether a bench looks at the value of an identifier. */
export function isUsedIdentifier(ai: string): boolean {
  return Object.hasOwn(USED, ai);
}

function isGs1Date(yymmdd: string): boolean {
  return gs1Day(yymmdd, 2000) !== null;
}

/**
 * The calendar day `YYYY-MM-DD` of a six-digit date. The century is the one that puts the year within 50
 * years of `currentYear`; day 00 is the last of the month (GS1 General Specifications 7.12). Null when there
 * is no such day.
 */
export function gs1Day(yymmdd: string, currentYear: number): string | null {
  if (!/^\d{6}$/.test(yymmdd)) return null;
  const distance = Number(yymmdd.slice(0, 2)) - (currentYear % 100);
  const century = Math.floor(currentYear / 100) + (distance >= 51 ? -1 : distance <= -50 ? 1 : 0);
  const year = century * 100 + Number(yymmdd.slice(0, 2));
  const month = Number(yymmdd.slice(2, 4));
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(yymmdd.slice(4)) || lastDay;
  if (month < 1 || month > 12 || day > lastDay) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

type Element = { form: IdentifierForm; used: Used | undefined; value: string; rest: string };

/** Reads the first field of a run without separators. A field of open length takes the whole run. */
function readElement(run: string): Element | "unknown_field" | "too_long" | "malformed" {
  const form = leadingForm(run);
  if (!form) return /^\d{2}/.test(run) ? "unknown_field" : "malformed";
  const body = run.slice(form.ai.length);
  const value = form.fixed ? body.slice(0, form.max) : body;
  if (value.length > form.max) return "too_long";
  const used = USED[form.ai];
  const fits = value.length >= form.min && (!form.digits || /^\d*$/.test(value));
  if (!fits || used?.holds(value) === false) return used ? "malformed" : "unknown_field";
  return { form, used, value, rest: body.slice(value.length) };
}

/** Whether a value of open length could be two fields: a later place in it reads as one that a bench uses. */
function couldHoldMore(value: string): boolean {
  for (let at = 1; at < value.length; at += 1) {
    const element = readElement(value.slice(at));
    if (typeof element === "object" && element.used) return true;
  }
  return false;
}

/** Reads one run into `parts`; the tail that cannot be told apart comes back, null when it breaks a rule. */
function readRun(run: string, separated: boolean, parts: Gs1Parts): Gs1Unread | "all_read" | null {
  let rest = run;
  while (rest !== "") {
    const element = readElement(rest);
    if (element === "malformed") return null;
    if (element === "unknown_field") return { text: rest, reason: "unknown_field" };
    if (element === "too_long") {
      const mayHoldMore = !separated && rest !== run;
      return mayHoldMore ? { text: rest, reason: "no_separator" } : null;
    }
    const { form, used, value } = element;
    if (!form.fixed && !separated && couldHoldMore(value)) return { text: rest, reason: "no_separator" };
    if (used) {
      if (parts[used.part] !== undefined && parts[used.part] !== value) return null;
      parts[used.part] = value;
    }
    rest = element.rest;
  }
  return "all_read";
}

/**
 * Reads an element string whose separators are already `GS`. Nothing is guessed: what cannot be told apart is
 * handed back as `unread`, from there to the next separator. Null when it is not a GS1 string, or a field that a
 * bench uses breaks its own rule.
 */
export function readGs1(text: string): Gs1Reading | null {
  const bare = text.startsWith(GS) ? text.slice(1) : text;
  const runs = bare.split(GS).filter((run) => run !== "");
  if (runs.length === 0 || !runs.every((run) => /^[!-~]+$/.test(run))) return null;
  const separated = bare.includes(GS);
  const parts: Gs1Parts = {};
  const unread: Gs1Unread[] = [];
  for (const run of runs) {
    const outcome = readRun(run, separated, parts);
    if (outcome === null) return null;
    if (outcome !== "all_read") unread.push(outcome);
  }
  // A separator at the end says that the last value is whole.
  const elements = `${runs.join(GS)}${separated && runs.length === 1 ? GS : ""}`;
  const [first] = unread;
  const left = unread.map((one) => one.text).join(GS);
  return { elements, parts, unread: first ? { text: left, reason: first.reason } : null };
}
