import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { type CsvColumn, columnOf } from "#lib/customs/read/csv-columns";
import { decodeChunks } from "#lib/customs/read/decode-chunks";
import type { ImportEvent } from "#lib/customs/read/import-event";
import { type ReturnRow, returnOfRows } from "#lib/customs/read/return-rows";
import { type ProblemReason, problem } from "#lib/domain/ceb/problem";
import { csvCell } from "#lib/domain/csv";

/** A pre-advice is read as a whole, because rows of one return may stand apart; this bounds its memory. */
const maxRows = 200_000;
const maxRowBytes = 65_536;

/**
 * Reads announced returns from CSV: UTF-8 with or without byte order mark, or GB18030; comma,
 * semicolon or tab; Chinese or English headers, columns nobody knows left alone. Rows with the same
 * return number are one return.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<ImportEvent> {
  const returns = new Map<string, ReturnRow[]>();
  let columns: (CsvColumn | null)[] | null = null;
  let count = 0;
  for await (const { record, line } of readRecords(chunks)) {
    if (!record) {
      yield refused("malformed_csv", null, line);
      break;
    }
    if (!columns) {
      columns = record.map(columnOf);
      if (columns.every((column) => column === null)) return yield refused("unknown_content", null, line);
      const missing = missingColumn(columns);
      if (missing) return yield refused("missing", missing, line);
      continue;
    }
    if (++count > maxRows) return yield refused("too_large", null, line);
    const cells = cellsOf(columns, record);
    if (!cells) yield refused("malformed_csv", null, line);
    else if (!cells.returnNo) yield refused("missing", "returnNo", line);
    else addRow(returns, cells.returnNo, { line, cells });
  }
  if (!columns) yield refused("empty_file", null, 1);
  for (const rows of returns.values()) yield* returnOfRows(rows);
}

type CsvRecord = { record: string[] | null; line: number };

/** The records with the line each ends on; a null record ends a file that is no CSV beyond here. */
export async function* readRecords(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<CsvRecord> {
  const texts = decodeChunks(chunks);
  const { value: head = "" } = await texts.next();
  // The parser forgets what it has not handed over when it meets an error; these are kept beside it.
  const ready: CsvRecord[] = [];
  const parser = parse({
    delimiter: delimiterOf(head),
    bom: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
    on_record: (record: string[], { lines }) => {
      ready.push({ record, line: lines });
      return record;
    },
  });
  try {
    for await (const _ of pipeline(Readable.from(continued(head, texts)), parser, () => {})) {
      yield* ready.splice(0);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield* ready.splice(0);
    yield { record: null, line: Number(error.lines ?? 1) };
  }
}

async function* continued(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The header uses its delimiter more often than any other. */
function delimiterOf(head: string): string {
  const [header = ""] = head.trimStart().split(/[\r\n]/, 1);
  const counted = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function addRow(returns: Map<string, ReturnRow[]>, returnNo: string, row: ReturnRow): void {
  const rows = returns.get(returnNo);
  if (rows) rows.push(row);
  else returns.set(returnNo, [row]);
}

function missingColumn(columns: readonly (CsvColumn | null)[]): CsvColumn | null {
  if (!columns.includes("gnum") && !columns.includes("barcode")) return "gnum";
  return (["returnNo", "qty", "reason"] as const).find((column) => !columns.includes(column)) ?? null;
}

function cellsOf(
  columns: readonly (CsvColumn | null)[],
  record: readonly string[],
): ReturnRow["cells"] | null {
  if (record.length > columns.length) return null;
  const cells: ReturnRow["cells"] = {};
  for (const [index, column] of columns.entries()) {
    const text = csvCell(record[index] ?? "");
    if (column && text) cells[column] = text;
  }
  return cells;
}

function refused(reason: ProblemReason, field: string | null, line: number): ImportEvent {
  return { kind: "refused", problems: [problem(field, reason)], at: { byte: null, line } };
}
