import type { ExportKind, ExportQuery, ExportState } from "#lib/domain/export-file";

/** One export as the page shows it. */
export type ExportRow = {
  id: string;
  kind: ExportKind;
  query: ExportQuery;
  madeBy: string;
  requestedAt: Date | string;
  total: number | null;
  written: number;
  state: ExportState;
  endsAt: Date | string | null;
  downloads: number;
};
