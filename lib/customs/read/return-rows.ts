import type { CsvColumn } from "#lib/customs/read/csv-columns";
import { idColumns } from "#lib/customs/read/csv-columns";
import type { ImportEvent } from "#lib/customs/read/import-event";
import { checkAnnouncedReturn } from "#lib/domain/announced-return";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";

export type ReturnRow = { line: number; cells: Partial<Record<CsvColumn, string>> };

const yes = ["1", "y", "yes", "true", "是", "已委托"];
const no = ["", "0", "n", "no", "false", "否", "未委托"];
/** Serial numbers in one cell stand apart by blanks or any comma, semicolon or bar. */
const betweenSerials = /[\s|,;，；、]+/u;

/**
 * Makes one return of all its rows. Where one row is wrong the whole return is refused, for a part of
 * it would announce less than what comes; each problem names its own row.
 */
export function returnOfRows(rows: readonly ReturnRow[]): ImportEvent[] {
  const refused = rows.flatMap(({ line, cells }): ImportEvent[] => {
    const problems = [...checkCells(cells), ...checkSame(rows[0]?.cells ?? {}, cells)];
    return problems.length > 0 ? [{ kind: "refused", problems, at: { byte: null, line } }] : [];
  });
  if (refused.length > 0) return refused;
  const first = rows[0]?.cells ?? {};
  const checked = checkAnnouncedReturn(
    { ...first },
    rows.filter(({ cells }) => cells.waybillNo).map(({ cells }) => cells),
    rows.map(({ cells }) => ({ fields: cells, serials: serialsOf(cells) })),
    yes.includes((first.authorised ?? "").toLowerCase()),
  );
  if (!checked.ok) return refuseByRow(rows, checked.problems);
  return [{ kind: "return", document: checked.document, at: { byte: null, line: rows[0]?.line ?? 1 } }];
}

function checkCells(cells: ReturnRow["cells"]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const column of idColumns) {
    if (/^\d+(\.\d+)?E\+?\d+$/i.test(cells[column] ?? "")) problems.push(problem(column, "id_mangled"));
  }
  // One like 12E5 may be a serial number; a spreadsheet always writes the sign.
  if (serialsOf(cells).some((serial) => /^\d+(\.\d+)?E\+\d+$/i.test(serial))) {
    problems.push(problem("serials", "id_mangled"));
  }
  for (const [column, text] of Object.entries(cells)) {
    if (text.includes("\ufffd")) problems.push(problem(column, "bad_encoding"));
  }
  if (![...yes, ...no].includes((cells.authorised ?? "").toLowerCase())) {
    problems.push(problem("authorised", "wrong_value", { allowed: "1 / 0" }));
  }
  return problems;
}

function serialsOf({ serials = "" }: ReturnRow["cells"]): string[] {
  return serials.split(betweenSerials).filter((serial) => serial !== "");
}

/** What a return has once must be the same, or left out, on all its rows. */
function checkSame(first: ReturnRow["cells"], cells: ReturnRow["cells"]): FieldProblem[] {
  return (["orderNo", "invtNo", "forwardWaybill", "reason", "authorised"] as const)
    .filter((column) => cells[column] && cells[column] !== first[column])
    .map((column) => problem(column, "rows_differ"));
}

function refuseByRow(rows: readonly ReturnRow[], problems: readonly FieldProblem[]): ImportEvent[] {
  return problems.map((found) => {
    const [, group, number, column] = /^(lines|waybills)\[(\d+)\]\.(.*)$/.exec(found.field ?? "") ?? [];
    const counted = group === "waybills" ? rows.filter(({ cells }) => cells.waybillNo) : rows;
    const line = (number ? counted[Number(number) - 1] : rows[0])?.line ?? 1;
    return {
      kind: "refused",
      problems: [{ ...found, field: column ?? found.field }],
      at: { byte: null, line },
    };
  });
}
