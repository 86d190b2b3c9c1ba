import type { ExportCell, ExportWord } from "#lib/domain/export-file";

/** An instant as a cell; nothing where there is none. */
export function atCell(at: Date | null): ExportCell {
  return at && { at: at.toISOString() };
}

/** A word as a cell; nothing where there is none. */
export function wordCell(word: ExportWord | null): ExportCell {
  return word && { word };
}

export function yesCell(isSo: boolean): ExportCell {
  return { word: isSo ? "exports.file.yes" : "exports.file.no" };
}
