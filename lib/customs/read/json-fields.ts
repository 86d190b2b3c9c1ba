import type { FieldTable } from "#lib/domain/ceb/field-table";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";

/** The members of a JSON object as the texts a table is checked with, and what cannot become text. */
export type JsonFields = { fields: Record<string, string>; problems: FieldProblem[] };

/**
 * Takes the fields of a table out of a JSON object. A member that neither the table nor `others`
 * knows is refused by name; a number stands for a figure only, because codes and numbers of
 * documents lose digits as numbers.
 */
export function jsonFields(
  table: FieldTable,
  object: Readonly<Record<string, unknown>>,
  at = "",
  others: readonly string[] = [],
): JsonFields {
  const fields: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (others.includes(name) || value === null) continue;
    const field = table.find(({ element }) => element === name);
    if (!field) problems.push(problem(`${at}${name}`.slice(0, 80), "unknown_field"));
    else if (typeof value === "string") fields[name] = value.trim();
    else if (typeof value === "number" && (field.kind === "int" || field.kind === "decimal")) {
      fields[name] = String(value);
    } else problems.push(problem(at + name, "not_text"));
  }
  return { fields, problems };
}

/** The texts of a member that must be an array of them. */
export function jsonTexts(value: unknown, name: string): { texts: string[]; problems: FieldProblem[] } {
  if (value === undefined || value === null) return { texts: [], problems: [] };
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.every((text) => typeof text === "string")
    ? { texts, problems: [] }
    : { texts: [], problems: [problem(name, "not_text")] };
}

/** The objects of a member that must be an array of them. */
export function jsonObjects(
  value: unknown,
  name: string,
): { objects: Record<string, unknown>[]; problems: FieldProblem[] } {
  if (value === undefined || value === null) return { objects: [], problems: [] };
  const objects: unknown[] = Array.isArray(value) ? value : [value];
  const isObject = (entry: unknown): entry is Record<string, unknown> =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry);
  return objects.every(isObject)
    ? { objects, problems: [] }
    : { objects: [], problems: [problem(name, "wrong_format", { form: "objects" })] };
}
