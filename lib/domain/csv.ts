/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;
/** What it would take for a figure and lose digits of: leading zeros, twelve places and more, `12E34`. */
const code = /^(0\d+|\d{12,}|\d+E\d+)$/i;

/**
 * A table for spreadsheets: a byte order mark, fields in quotes, lines that end as RFC 4180 has it. A text that
 * looks like a formula is kept a text, by an apostrophe; a code of digits by a tab, which is not seen.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${csvMark}${csvLines(rows)}`;
}

/** How a table for spreadsheets begins. */
export const csvMark = "\uFEFF";

/** A part of such a table, to be written behind what came before it. */
export function csvLines(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

function csvField(value: string | number | null): string {
  const text = String(value ?? "");
  const kept = typeof value === "string" ? `${guardOf(text)}${text}` : text;
  return `"${kept.replaceAll('"', '""')}"`;
}

function guardOf(text: string): string {
  if (formula.test(text)) return "'";
  return code.test(text) ? "\t" : "";
}

/** A cell as it was before `csvText` kept it a text, so that a file of ours can be handed in again. */
export function csvCell(text: string): string {
  return text.trim().replace(/^'(?=[=+\-@])/, "");
}
