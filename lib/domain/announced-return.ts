import type { FieldInput, FieldTable } from "#lib/domain/ceb/field-table";
import { type Checked, type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";
import { formatDecimal, parseDecimal, sumDecimals } from "#lib/domain/decimal";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";

/** What a platform says of a return before the parcel comes; one row of the CSV carries all of it once. */
export const ANNOUNCED_HEAD = [
  { element: "returnNo", kind: "max", length: 60, required: true },
  { element: "orderNo", kind: "max", length: 60, required: false },
  { element: "invtNo", kind: "fixed", length: 18, required: false, format: "invtNo" },
  { element: "forwardWaybill", kind: "max", length: 60, required: false },
  { element: "reason", kind: "max", length: 1000, required: true },
] as const satisfies FieldTable;

export const ANNOUNCED_WAYBILL = [
  { element: "waybillNo", kind: "max", length: 60, required: true },
  { element: "carrier", kind: "max", length: 100, required: false },
] as const satisfies FieldTable;

export const ANNOUNCED_LINE = [
  { element: "gnum", kind: "int", required: false },
  { element: "barcode", kind: "max", length: 50, required: false },
  { element: "qty", kind: "decimal", required: true },
] as const satisfies FieldTable;

type AnnouncedWaybill = { waybillNo: string; carrier: string | null };
/** A line is named by its number on the list, else by the barcode of the goods. */
export type AnnouncedLine = { gnum: number | null; barcode: string | null; qty: string };

/** A checked announcement. The sale is found by list number, order number or forward waybill. */
export type AnnouncedReturn = {
  returnNo: string;
  orderNo: string | null;
  invtNo: string | null;
  forwardWaybill: string | null;
  waybills: readonly AnnouncedWaybill[];
  lines: readonly AnnouncedLine[];
  reason: string;
  /** Whether the merchant has authorised this return. */
  authorised: boolean;
};

/**
 * Checks an announcement, whatever form it came in. Waybills are written as the dock will read
 * them; those that repeat become one, quantities of the same line add up.
 */
export function checkAnnouncedReturn(
  head: FieldInput,
  waybills: readonly FieldInput[],
  lines: readonly FieldInput[],
  authorised: boolean,
): Checked<AnnouncedReturn> {
  const problems = [
    ...validateFields(ANNOUNCED_HEAD, head),
    ...waybills.flatMap((row, index) => checkWaybill(row, `waybills[${index + 1}].`)),
    ...checkLines(lines),
  ];
  if (!head.orderNo && !head.invtNo && !head.forwardWaybill) {
    problems.push(problem("orderNo", "nothing_to_find"));
  }
  if (problems.length > 0) return { ok: false, problems };
  const fields = pickFields(ANNOUNCED_HEAD, head);
  return {
    ok: true,
    document: { ...fields, waybills: mergeWaybills(waybills), lines: mergeLines(lines), authorised },
  };
}

function checkWaybill(row: FieldInput, at: string): FieldProblem[] {
  const problems = validateFields(ANNOUNCED_WAYBILL, row, at);
  if (problems.some(({ field }) => field === `${at}waybillNo`)) return problems;
  const read = readParcelWaybill(row.waybillNo ?? "");
  if (read.ok) return problems;
  return [...problems, problem(`${at}waybillNo`, "not_waybill", { cause: String(read.params.reason) })];
}

function checkLines(lines: readonly FieldInput[]): FieldProblem[] {
  if (lines.length === 0) return [problem("lines", "no_lines")];
  return lines.flatMap((line, index) => {
    const at = `lines[${index + 1}].`;
    const problems = validateFields(ANNOUNCED_LINE, line, at);
    if (!line.gnum && !line.barcode) problems.push(problem(`${at}gnum`, "missing"));
    if (/^0+(\.0+)?$/.test(line.qty ?? "")) problems.push(problem(`${at}qty`, "not_positive"));
    return problems;
  });
}

function mergeWaybills(rows: readonly FieldInput[]): AnnouncedWaybill[] {
  const byNo = new Map<string, AnnouncedWaybill>();
  for (const row of rows) {
    const { waybillNo: written, carrier } = pickFields(ANNOUNCED_WAYBILL, row);
    const read = readParcelWaybill(written);
    const waybillNo = read.ok ? read.waybill : written;
    if (!byNo.get(waybillNo)?.carrier) byNo.set(waybillNo, { waybillNo, carrier });
  }
  return [...byNo.values()];
}

function mergeLines(rows: readonly FieldInput[]): AnnouncedLine[] {
  const byKey = new Map<string, AnnouncedLine>();
  for (const row of rows) {
    const { gnum, barcode, qty } = pickFields(ANNOUNCED_LINE, row);
    const line = { gnum: gnum ? Number(gnum) : null, barcode, qty: formatDecimal(parseDecimal(qty)) };
    const key = line.gnum ? `gnum ${line.gnum}` : `barcode ${barcode}`;
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, qty: sumDecimals([before.qty, line.qty]) } : line);
  }
  return [...byKey.values()];
}
