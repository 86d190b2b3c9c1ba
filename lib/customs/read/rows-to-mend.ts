import { columnOf } from "#lib/customs/read/csv-columns";
import { readRecords } from "#lib/customs/read/read-csv";

export type RowToMend = { line: number; cells: string[] };

/**
 * The rows that a sender has to mend, as it wrote them: those on the lines where something is wrong, and all other
 * rows of the same returns, for a return is refused as a whole. The header comes first, on line 0; nothing where the
 * file is no table.
 */
export async function* rowsToMend(
  chunks: readonly Uint8Array[],
  wrong: ReadonlySet<number>,
): AsyncGenerator<RowToMend> {
  const refused = new Set<string>();
  for await (const { line, returnNo } of readRows(chunks)) {
    if (wrong.has(line) && returnNo) refused.add(returnNo);
  }
  for await (const { line, returnNo, cells } of readRows(chunks)) {
    if (returnNo === null) yield { line: 0, cells };
    else if (wrong.has(line) || refused.has(returnNo)) yield { line, cells };
  }
}

/** The rows with the number of their return, which is null for the header. */
async function* readRows(chunks: readonly Uint8Array[]) {
  let at = -1;
  let isHeader = true;
  for await (const { record: cells, line } of readRecords(chunks)) {
    if (!cells) return;
    if (isHeader) {
      at = cells.findIndex((header) => columnOf(header) === "returnNo");
      if (at < 0) return;
      yield { line, returnNo: null, cells };
      isHeader = false;
    } else {
      yield { line, returnNo: (cells[at] ?? "").trim(), cells };
    }
  }
}
