/**
 * Every reason for which a document, a row or one of its fields is refused at the door. Its words
 * stand in `lib/i18n/messages/<locale>/import.json` under `reason`.
 */
export const problemReasons = [
  "missing",
  "too_long",
  "wrong_length",
  "not_integer",
  "not_decimal",
  "too_precise",
  "too_many_digits",
  "not_positive",
  "control_character",
  "wrong_value",
  "wrong_format",
  "invalid_time",
  "not_waybill",
  "not_text",
  "serial_twice",
  "too_many_serials",
  "unknown_field",
  "duplicate",
  "no_lines",
  "too_many_lines",
  "deletion",
  "export_list",
  "id_mangled",
  "rows_differ",
  "nothing_to_find",
  "malformed_xml",
  "malformed_json",
  "malformed_csv",
  "doctype",
  "too_deep",
  "too_large",
  "truncated",
  "not_closed",
  "unknown_message",
  "after_end",
  "bad_encoding",
  "unknown_encoding",
  "spreadsheet",
  "empty_file",
  "unreadable",
  "unknown_content",
  "differs_from_stored",
  "release_differs",
  "list_unknown",
  "list_ambiguous",
  "line_unknown",
  "quantity_exceeded",
] as const;
export type ProblemReason = (typeof problemReasons)[number];

export type ProblemParams = Readonly<Record<string, string | number>>;

/** What is wrong with one field of a document; `field` is null where the whole document is meant. */
export type FieldProblem = { field: string | null; reason: ProblemReason; params: ProblemParams };

/** A document that was checked, or everything that is wrong with it. */
export type Checked<T> = { ok: true; document: T } | { ok: false; problems: readonly FieldProblem[] };

/** One problem with its figures. */
export function problem(
  field: string | null,
  reason: ProblemReason,
  params: ProblemParams = {},
): FieldProblem {
  return { field, reason, params };
}
