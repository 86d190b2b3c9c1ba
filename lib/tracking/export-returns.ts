import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Clock } from "#lib/domain/clocks";
import { atCell, wordCell, yesCell } from "#lib/domain/export-cells";
import type { ExportCell, ExportQuery } from "#lib/domain/export-file";
import { type ExportPart, exportPartSize } from "#lib/export-source";
import { countReturns, ListReturns, readReturns } from "#lib/tracking/list-returns";

type Row = Awaited<ReturnType<typeof readReturns>>["rows"][number];

/** A part of the list of returns as `/returns` shows it to this person, under the same filters. */
export async function exportReturns(
  ctx: Context,
  query: ExportQuery,
  after: string | null,
): Promise<ExportPart> {
  authorize(ctx, "returns.read");
  const asked = ListReturns.parse({ ...query, before: undefined, after: after ?? undefined });
  const { rows, next } = await readReturns(ctx, asked, exportPartSize);
  return { rows: rows.map(cellsOf), next, total: after === null ? await countReturns(ctx, asked) : null };
}

function cellsOf(row: Row): ExportCell[] {
  const { clocks, states } = row;
  return [
    row.returnNo,
    row.platformReturnNo,
    row.orderNo,
    row.invtNo,
    row.officeName ?? row.officeCode,
    row.shop,
    wordCell(`returns.source.${row.source}`),
    wordCell(row.authorisation && `returns.authorisation.${row.authorisation}`),
    atCell(row.announcedAt),
    states.reduce((sum, { pieces }) => sum + pieces, 0),
    { counts: states.map(({ state, pieces }) => [`item.state.${state}`, pieces]) },
    yesCell(row.onHold),
    yesCell(row.disputed),
    lastDayOf(clocks.application),
    lastDayOf(clocks.arrival),
  ];
}

function lastDayOf(clock: Clock | null): string | null {
  return clock === null || clock.state === "not_decidable" ? null : clock.lastDay;
}
