import { compareDecimals, subtractDecimals, sumDecimals } from "#lib/domain/decimal";
import { gtin14, gtinsEqual } from "#lib/domain/gtin";
import { isSameSerialNo } from "#lib/domain/serial-no";

/** A line of a list as one return of the parcel sees it. */
export type LineForMatch = {
  returnId: string;
  gnum: number;
  barCode: string | null;
  itemNo: string | null;
  qty: string;
  claimedQty: string;
  announcedQty: string | null;
  countedQty: string;
  announced: boolean;
  /** Serial numbers its return announces of this line. */
  serials: readonly string[];
};

/** What the codes on a piece say of it; null where there is none. */
export type PieceCodes = { goods: string | null; serialNo: string | null };

export type PieceMatch<Line> =
  | { kind: "line"; line: Line }
  | { kind: "choose"; reason: "several" | "no_match"; candidates: Line[] }
  | { kind: "used_up"; line: Line; mismatch: "over" | "already_returned" };

/**
 * Finds the line a scanned piece stands on. A line that is still announced goes before one that is only
 * listed; where several would do, the one that announces the serial number is it, else a person chooses. A piece
 * beyond what the list ever held stands on no line, but is taken: `over` when this return used the line up,
 * `already_returned` when another did.
 */
export function matchPiece<Line extends LineForMatch>(
  lines: readonly Line[],
  { goods, serialNo }: PieceCodes,
  lineQty: string,
): PieceMatch<Line> {
  const same =
    goods === null
      ? lines.filter((line) => announcesSerial(line, serialNo))
      : lines.filter((line) => isCodeOf(line, goods));
  if (same.length === 0) return { kind: "choose", reason: "no_match", candidates: [...lines] };
  return pickLine(same, serialNo, lineQty);
}

/** Whether a line's return announces the serial number of a piece; false for a piece without one. */
export function announcesSerial(line: Pick<LineForMatch, "serials">, serialNo: string | null): boolean {
  return serialNo !== null && line.serials.some((announced) => isSameSerialNo(announced, serialNo));
}

/** Whether a piece that goes on a line bears the serial number that another return of its box announces. */
export function isSerialOfOther<Line extends LineForMatch>(
  line: Line,
  lines: readonly Line[],
  serialNo: string | null,
): boolean {
  if (announcesSerial(line, serialNo)) return false;
  return lines.some((other) => other.returnId !== line.returnId && announcesSerial(other, serialNo));
}

/** Whether a code names the goods of a line: its barcode, else the merchant's own number. */
export function isCodeOf(line: Pick<LineForMatch, "barCode" | "itemNo">, code: string): boolean {
  const isText = (declared: string | null) => declared !== null && declared.toUpperCase() === code;
  return (
    (line.barCode !== null && gtinsEqual(line.barCode, code)) || isText(line.barCode) || isText(line.itemNo)
  );
}

/** Whether the goods carry a barcode, but not the one that was declared. */
export function barcodeDiffers(line: Pick<LineForMatch, "barCode" | "itemNo">, code: string | null): boolean {
  return code !== null && gtin14(code) !== null && line.barCode !== null && !isCodeOf(line, code);
}

/** Chooses among lines that all fit the goods. */
export function pickLine<Line extends LineForMatch>(
  lines: readonly Line[],
  serialNo: string | null,
  lineQty: string,
): PieceMatch<Line> {
  const free = lines.filter((line) => holds(subtractDecimals(line.qty, line.claimedQty), lineQty));
  const expected = free.filter(
    (line) =>
      line.announcedQty !== null && holds(subtractDecimals(line.announcedQty, line.countedQty), lineQty),
  );
  const candidates = expected.length > 0 ? expected : free;
  const [first, second] = candidates;
  if (first && second) {
    const [holder, other] = candidates.filter((line) => announcesSerial(line, serialNo));
    if (holder && !other) return { kind: "line", line: holder };
    return { kind: "choose", reason: "several", candidates };
  }
  if (first) return { kind: "line", line: first };
  const [line] = lines;
  if (!line) throw new Error("there is no line to choose from");
  const own = sumDecimals(lines.map(({ countedQty }) => countedQty));
  return { kind: "used_up", line, mismatch: compareDecimals(own, "0") > 0 ? "over" : "already_returned" };
}

function holds(left: string, wanted: string): boolean {
  return compareDecimals(left, wanted) >= 0;
}
