import { parseCebTime } from "#lib/domain/ceb/ceb-time";
import { decimalPattern, fieldPatterns, intPattern } from "#lib/domain/ceb/field-patterns";
import type { Field, FieldFormat, FieldInput, FieldRecord, FieldTable } from "#lib/domain/ceb/field-table";
import { type FieldProblem, type ProblemReason, problem } from "#lib/domain/ceb/problem";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

/** Whether a text has the form of its format; a time must exist as well. */
function isLawful(format: FieldFormat, text: string): boolean {
  const isTime = /time|date/.test(format);
  return fieldPatterns[format].test(text) && (!isTime || parseCebTime(text) !== null);
}

/**
 * Checks one record against its table and names every field that is wrong; `at` precedes the names,
 * as in `InventoryList[2].qty`. Elements the table does not know are left alone.
 */
export function validateFields(table: FieldTable, record: FieldInput, at = ""): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of table) {
    const found = checkField(field, record[field.element]);
    if (found) problems.push({ ...found, field: at + field.element });
  }
  return problems;
}

/**
 * The record of a table that `validateFields` found nothing wrong with: absent and blank fields
 * become null, numbers take their shortest form, blanks around a text go. Unknown elements are dropped.
 */
export function pickFields<const T extends FieldTable>(table: T, record: FieldInput): FieldRecord<T> {
  const entries = table.map((field) => [field.element, pickField(field, record[field.element])]);
  return Object.fromEntries(entries);
}

function pickField(field: Field, given: string | null | undefined): string | null {
  const text = given?.trim();
  if (!text) return null;
  if (field.kind === "int") return String(Number(text));
  return field.kind === "decimal" ? formatDecimal(parseDecimal(text)) : text;
}

/** A text of nothing but blanks is none: a schema that collapses them would find it empty. */
function checkField(field: Field, given: string | null | undefined): FieldProblem | null {
  const text = given?.trim();
  if (!text) return field.required ? problem(null, "missing") : null;
  if (hasForbiddenCharacter(text)) return problem(null, "control_character");
  const shape = checkShape(field, text);
  if (shape) return shape;
  if (field.format && !isLawful(field.format, text)) {
    const reason: ProblemReason = /time|date/.test(field.format) ? "invalid_time" : "wrong_format";
    return problem(null, reason, { form: field.format });
  }
  if (field.values && !field.values.includes(text)) {
    return problem(null, "wrong_value", { allowed: field.values.join(" / ") });
  }
  return null;
}

function checkShape(field: Field, text: string): FieldProblem | null {
  switch (field.kind) {
    case "int":
      return intPattern.test(text) ? null : problem(null, "not_integer");
    case "decimal":
      return checkDecimal(text);
    case "max":
    case "fixed": {
      const length = codePoints(text);
      if (length === field.length || (field.kind === "max" && length < field.length)) return null;
      const reason: ProblemReason = field.kind === "max" ? "too_long" : "wrong_length";
      return problem(null, reason, { length, limit: field.length });
    }
  }
}

/** Says which part of a decimal is too long, where one is. */
function checkDecimal(text: string): FieldProblem | null {
  if (decimalPattern.test(text)) return null;
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return problem(null, "not_decimal");
  const [, whole = "", fraction = ""] = match;
  if (fraction.length > 5) return problem(null, "too_precise", { length: fraction.length, limit: 5 });
  return problem(null, "too_many_digits", { length: whole.length, limit: 14 });
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Characters that XML 1.0 cannot carry, and the other control characters that no field means. */
function hasForbiddenCharacter(text: string): boolean {
  return /[^\t\n\r\P{Cc}]|\uFFFE|\uFFFF/u.test(text) || !text.isWellFormed();
}
