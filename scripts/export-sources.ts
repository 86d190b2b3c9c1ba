import { exportMessages } from "#lib/customs/export-messages";
import { exportPieces } from "#lib/dashboard/export-pieces";
import type { ExportSources } from "#lib/export-source";
import { exportFeedback } from "#lib/feedback/export-feedback";
import { exportBatches } from "#lib/outbound/export-batches";
import { exportReturns } from "#lib/tracking/export-returns";

/** Who reads which list for its export: areas do not know each other. */
export const exportSources: ExportSources = {
  returns: exportReturns,
  pieces: exportPieces,
  feedback: exportFeedback,
  batches: exportBatches,
  messages: exportMessages,
};
