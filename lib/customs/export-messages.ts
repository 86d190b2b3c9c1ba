import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ListMessages, readMessages } from "#lib/customs/list-messages";
import { atCell, wordCell } from "#lib/domain/export-cells";
import type { ExportCell, ExportQuery } from "#lib/domain/export-file";
import { type ExportPart, exportPartSize } from "#lib/export-source";

type Row = Awaited<ReturnType<typeof readMessages>>["rows"][number];

/** A part of the messages over the wire to customs, under the same filters; what they say stays sealed. */
export async function exportMessages(
  ctx: Context,
  query: ExportQuery,
  after: string | null,
): Promise<ExportPart> {
  authorize(ctx, "wire.read");
  const asked = ListMessages.parse({ ...query, before: undefined, after: after ?? undefined });
  const { rows, next, total } = await readMessages(ctx, asked, exportPartSize);
  return { rows: rows.map(cellsOf), next, total };
}

function cellsOf(row: Row): ExportCell[] {
  const isIn = row.direction === "in";
  return [
    wordCell(`messages.way.${row.direction}`),
    row.id,
    atCell(row.at),
    isIn ? row.kind : "CEB625",
    row.copNos.join(" "),
    wordCell(
      `messages.state.${isIn ? (row.problem ? "setAside" : "read") : row.deliveredAt ? "delivered" : "waiting"}`,
    ),
  ];
}
