import type { Context } from "#lib/context";
import type { ExportCell, ExportKind, ExportQuery } from "#lib/domain/export-file";

/** A part of a list as its file has it, and behind which row the next part begins; null at the end. */
export type ExportPart = {
  rows: readonly (readonly ExportCell[])[];
  next: string | null;
  /** How many rows there are in all; only the first part needs to know. */
  total: number | null;
};

/** Reads a part of a list in its maker's scope, as that person's own page shows it. */
export type ExportSource = (ctx: Context, query: ExportQuery, after: string | null) => Promise<ExportPart>;

export type ExportSources = Record<ExportKind, ExportSource>;

/** So many rows go into one part: one short transaction, and no more to be read again after trouble. */
export const exportPartSize = 500;
