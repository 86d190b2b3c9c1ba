import type { FieldInput, FieldTable } from "#lib/domain/ceb/field-table";
import { type Checked, type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";
import { compareDecimals, formatDecimal, parseDecimal, sumDecimals } from "#lib/domain/decimal";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { foldSerialNo, serialNoLimit } from "#lib/domain/serial-no";

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

const ANNOUNCED_SERIAL = [
  { element: "serials", kind: "max", length: serialNoLimit, required: true },
] as const satisfies FieldTable;

/** A line as it came in; the form it came in says where one serial number ends. */
export type AnnouncedLineInput = { fields: FieldInput; serials: readonly string[] };

type AnnouncedWaybill = { waybillNo: string; carrier: string | null };
/** A line is named by its number on the list, else by the barcode of the goods. */
export type AnnouncedLine = {
  gnum: number | null;
  barcode: string | null;
  qty: string;
  /** Of the pieces whose serial number the platform knows; of none, some or all. */
  serials: readonly string[];
};

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
 * them; those that repeat become one, quantities and serial numbers of the same line add up.
 */
export function checkAnnouncedReturn(
  head: FieldInput,
  waybills: readonly FieldInput[],
  lines: readonly AnnouncedLineInput[],
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

function checkLines(lines: readonly AnnouncedLineInput[]): FieldProblem[] {
  if (lines.length === 0) return [problem("lines", "no_lines")];
  const seen = new Set<string>();
  return lines.flatMap(({ fields, serials }, index) => {
    const at = `lines[${index + 1}].`;
    const problems = validateFields(ANNOUNCED_LINE, fields, at);
    if (!fields.gnum && !fields.barcode) problems.push(problem(`${at}gnum`, "missing"));
    if (/^0+(\.0+)?$/.test(fields.qty ?? "")) problems.push(problem(`${at}qty`, "not_positive"));
    if (problems.length > 0) return problems;
    return [
      ...serials.flatMap((serial) => checkSerial(serial, fields, seen, at)),
      ...checkCount(fields, serials, at),
    ];
  });
}

/** Pieces of one line have a number each; goods of other lines may bear the same one. */
function checkSerial(written: string, line: FieldInput, seen: Set<string>, at: string): FieldProblem[] {
  const serial = foldSerialNo(written);
  const problems = validateFields(ANNOUNCED_SERIAL, { serials: serial }, at);
  const key = `${lineKey(line)} ${serial.toUpperCase()}`;
  if (seen.has(key)) problems.push(problem(`${at}serials`, "serial_twice", { value: serial }));
  seen.add(key);
  return problems;
}

function checkCount({ qty }: FieldInput, serials: readonly string[], at: string): FieldProblem[] {
  const count = serials.length;
  if (!qty || compareDecimals(String(count), qty) <= 0) return [];
  return [problem(`${at}serials`, "too_many_serials", { count, qty })];
}

function lineKey({ gnum, barcode }: FieldInput): string {
  return gnum ? `gnum ${Number(gnum)}` : `barcode ${barcode?.trim()}`;
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

function mergeLines(rows: readonly AnnouncedLineInput[]): AnnouncedLine[] {
  const byKey = new Map<string, AnnouncedLine>();
  for (const { fields, serials: written } of rows) {
    const { gnum, barcode, qty } = pickFields(ANNOUNCED_LINE, fields);
    const serials = written.map(foldSerialNo);
    const line = {
      gnum: gnum ? Number(gnum) : null,
      barcode,
      qty: formatDecimal(parseDecimal(qty)),
      serials,
    };
    const key = lineKey(fields);
    const before = byKey.get(key);
    byKey.set(key, before ? addUp(before, line) : line);
  }
  return [...byKey.values()];
}

function addUp(before: AnnouncedLine, line: AnnouncedLine): AnnouncedLine {
  const qty = sumDecimals([before.qty, line.qty]);
  return { ...before, qty, serials: [...before.serials, ...line.serials] };
}
