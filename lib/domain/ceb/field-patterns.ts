import type { FieldFormat } from "#lib/domain/ceb/field-table";

/** How the text of a format looks; of a time it is asked besides whether there is such a moment. */
export const fieldPatterns = {
  digits: /^\d+$/,
  upperGuid: /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/,
  invtNo: /^\d{8}[IE]\d{9}$/,
  date8: /^\d{8}$/,
  time14: /^\d{14}$/,
  time17: /^\d{17}$/,
} as const satisfies Readonly<Record<FieldFormat, RegExp>>;

/** A whole number of a CEB field. */
export const intPattern = /^\d{1,9}$/;

/** N19,5: at most 19 digits, five of them after the point. */
export const decimalPattern = /^\d{1,14}(\.\d{1,5})?$/;
