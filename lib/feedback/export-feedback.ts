import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { atCell, wordCell, yesCell } from "#lib/domain/export-cells";
import type { ExportCell, ExportQuery } from "#lib/domain/export-file";
import { type ExportPart, exportPartSize } from "#lib/export-source";
import { countFeedback, ListFeedback, readFeedback } from "#lib/feedback/list-feedback";

type Row = Awaited<ReturnType<typeof readFeedback>>["rows"][number];

/** A part of the messages to originating offices that this person sees, under the same filters. */
export async function exportFeedback(
  ctx: Context,
  query: ExportQuery,
  after: string | null,
): Promise<ExportPart> {
  authorize(ctx, "feedback.read");
  const asked = ListFeedback.parse({ ...query, before: undefined, after: after ?? undefined });
  const { rows, next } = await readFeedback(ctx, asked, exportPartSize);
  return { rows: rows.map(cellsOf), next, total: after === null ? await countFeedback(ctx, asked) : null };
}

function cellsOf(row: Row): ExportCell[] {
  return [
    row.id,
    row.officeName ?? row.officeCode,
    row.returnNo,
    row.invtNo,
    wordCell(`feedback.phase.${row.phase}`),
    row.sequence,
    yesCell(row.final),
    wordCell(`feedback.state.${row.state}`),
    row.attempts,
    atCell(row.createdAt),
    atCell(row.deliveredAt),
    atCell(row.acknowledgedAt),
    atCell(row.rejectedAt),
  ];
}
