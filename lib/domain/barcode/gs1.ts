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
 * The tail that cannot be read with certainty. `no_separator`: a value of open length could also hold the
 * next field, because the scanner sends no separator. `unknown_field`: an identifier that is not in the table.
 */
export type Gs1Unread = { text: string; reason: "no_separator" | "unknown_field" };

export type Gs1Reading = { elements: string; parts: Gs1Parts; unread: Gs1Unread | null };

type Field = { part: keyof Gs1Parts; form: RegExp; fixed: boolean; holds: (value: string) => boolean };

const anyValue = () => true;

/* GS1 General Specifications 3.2: identifiers, lengths and which of them end without a separator. */
const FIELDS: Readonly<Record<string, Field>> = {
  "00": { part: "sscc", form: /^\d{18}/, fixed: true, holds: hasGs1CheckDigit },
  "01": { part: "gtin", form: /^\d{14}/, fixed: true, holds: (value) => gtin14(value) !== null },
  "10": { part: "batch", form: /^[!-~]{1,20}/, fixed: false, holds: anyValue },
  "11": { part: "producedOn", form: /^\d{6}/, fixed: true, holds: isGs1Date },
  "15": { part: "bestBefore", form: /^\d{6}/, fixed: true, holds: isGs1Date },
  "17": { part: "expiresOn", form: /^\d{6}/, fixed: true, holds: isGs1Date },
  "21": { part: "serial", form: /^[!-~]{1,20}/, fixed: false, holds: anyValue },
};

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

type Element = { field: Field; value: string; rest: string };

/** Reads the first field of a run without separators. A field of open length takes the whole run. */
function readElement(run: string): Element | "unknown_field" | "malformed" {
  const field = FIELDS[run.slice(0, 2)];
  if (!field) return /^\d{2}/.test(run) ? "unknown_field" : "malformed";
  const value = field.form.exec(run.slice(2))?.[0];
  if (value === undefined || !field.holds(value)) return "malformed";
  const rest = run.slice(2 + value.length);
  return rest === "" || field.fixed ? { field, value, rest } : "malformed";
}

/** Whether a value of open length could be two fields: a later place in it reads as a field too. */
function couldHoldMore(value: string): boolean {
  for (let at = 1; at < value.length; at += 1) {
    if (typeof readElement(value.slice(at)) === "object") return true;
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
    const { field, value } = element;
    if (!field.fixed && !separated && couldHoldMore(value)) return { text: rest, reason: "no_separator" };
    if (parts[field.part] !== undefined && parts[field.part] !== value) return null;
    parts[field.part] = value;
    rest = element.rest;
  }
  return "all_read";
}

/**
 * Reads an element string whose separators are already `GS`. Nothing is guessed: from the first place that
 * cannot be told apart, the tail is handed back as `unread`. Null when it is not a GS1 string, or a known
 * field breaks its own rule.
 */
export function readGs1(text: string): Gs1Reading | null {
  const runs = text.split(GS).filter((run) => run !== "");
  if (!runs.every((run) => /^[!-~]+$/.test(run))) return null;
  const elements = runs.join(GS);
  const parts: Gs1Parts = {};
  for (const [index, run] of runs.entries()) {
    const outcome = readRun(run, runs.length > 1, parts);
    if (outcome === null) return null;
    if (outcome === "all_read") continue;
    const tail = [outcome.text, ...runs.slice(index + 1)].join(GS);
    return { elements, parts, unread: { text: tail, reason: outcome.reason } };
  }
  return runs.length > 0 ? { elements, parts, unread: null } : null;
}
