import { AppError } from "#lib/errors";

/** Control characters, halves of a character that stand alone, and the two that no XML can carry. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;
const unprintableInText = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/u;

/** What people write at length; it may have lines. */
const texts = new Set(["note", "reason", "explanation"]);
/** What a scanner sent, with its separators; `classifyCode` judges it. */
const scans = new Set(["code", "waybillNo", "q"]);

/**
 * Refuses an input with an unprintable character with `input_invalid`, naming the field. For what a
 * schema has passed: its depth is bounded, and spaces and line ends around a text are trimmed.
 */
export function requirePrintable(input: unknown, path: readonly string[] = []): void {
  if (typeof input === "string") requirePrintableText(input, path);
  if (typeof input !== "object" || input === null) return;
  for (const [name, value] of Object.entries(input)) {
    if (unprintable.test(name)) refuse(path);
    requirePrintable(value, [...path, name]);
  }
}

function requirePrintableText(text: string, path: readonly string[]): void {
  const field = path.at(-1) ?? "";
  if (scans.has(field)) return;
  if ((texts.has(field) ? unprintableInText : unprintable).test(text)) refuse(path);
}

function refuse(path: readonly string[]): never {
  throw new AppError("input_invalid", { field: path.join("."), problem: "unprintable" });
}
