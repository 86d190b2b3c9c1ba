import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { countPieces, ListPieces, readPieces } from "#lib/dashboard/list-pieces";
import { atCell, wordCell } from "#lib/domain/export-cells";
import type { ExportQuery } from "#lib/domain/export-file";
import { type ExportPart, exportPartSize } from "#lib/export-source";

/** A part of the pieces behind a number of the dashboard, under the same filters. */
export async function exportPieces(
  ctx: Context,
  query: ExportQuery,
  after: string | null,
): Promise<ExportPart> {
  authorize(ctx, "dashboard.read");
  const asked = ListPieces.parse({ ...query, before: undefined, after: after ?? undefined });
  const { rows, next } = await readPieces(ctx, asked, exportPartSize);
  return {
    rows: rows.map(({ plate, goodsName, shop, state, outcome, outcomeProposed, at }) => [
      plate,
      goodsName,
      shop,
      wordCell(`item.state.${state}`),
      wordCell(outcome && `item.outcome.${outcome}`),
      wordCell(outcomeProposed && `item.outcome.${outcomeProposed}`),
      atCell(at),
    ]),
    next,
    total: after === null ? await countPieces(ctx, asked) : null,
  };
}
