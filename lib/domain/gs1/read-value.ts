import { contentChecks } from "#lib/domain/gs1/content-checks";
import type { Gs1Fault } from "#lib/domain/gs1/gs1-fault";
import type { CharacterSet, FieldPart, Gs1Field } from "#lib/domain/gs1/gs1-field";

/* GS1 General Specifications 7.11: the invariant characters, those of component parts, and base 64 for addresses. */
const ALLOWED: Readonly<Record<CharacterSet, RegExp>> = {
  N: /^\d*$/,
  X: /^[!-"%-?A-Z_a-z]*$/,
  Y: /^[#\-/0-9A-Z]*$/,
  Z: /^[-_0-9A-Za-z]*={0,2}$/,
};

type Reading = { ok: true; parts: string[]; length: number } | { ok: false; fault: Gs1Fault };

/**
 * Reads the parts of a field from the beginning of `text`, each as long as it may be. What lies behind the last
 * part is not looked at. `year` is today's.
 */
export function readParts(field: Gs1Field, text: string, year: number): Reading {
  const parts: string[] = [];
  let at = 0;
  for (const part of field.parts) {
    const value = text.slice(at, at + part.max);
    if (value === "" && part.optional) continue;
    const fault = faultOf(part, value, year);
    if (fault) return { ok: false, fault: { ...fault, ai: field.ai, text: value } };
    parts.push(value);
    at += value.length;
  }
  return { ok: true, parts, length: at };
}

/** Reads a value that is all of `text`. */
export function readWholeValue(field: Gs1Field, text: string, year: number): Reading {
  const reading = readParts(field, text, year);
  if (!reading.ok || reading.length === text.length) return reading;
  return { ok: false, fault: { code: "too_long", ai: field.ai, text } };
}

function faultOf(part: FieldPart, value: string, year: number): Gs1Fault | null {
  if (value.length < part.min) return { code: "too_short" };
  if (!ALLOWED[part.set].test(value)) return { code: "character" };
  if (part.set === "Z" && value.endsWith("=") && value.length % 3 !== 0) return { code: "character" };
  const failed = part.checks.find((check) => !contentChecks[check]?.(value, year));
  return failed === undefined ? null : { code: "content", check: failed };
}
