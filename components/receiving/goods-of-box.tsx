import type { BenchLine } from "#components/receiving/bench-data";
import type { Question } from "#components/receiving/question";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { announcesSerial, isCodeOf } from "#lib/domain/match-piece";

type Line = Pick<BenchLine, "barCode" | "itemNo" | "serials">;
type Boxes = { open: { returns: readonly { lines: readonly Line[] }[] } | null };

/** The codes of the piece that a scan is about, and its box where the bench asked about it. */
export type ScannedPiece = { code: string | null; serialNo?: string; parcelId?: string };

/**
 * The piece that a scan takes out of the open box, or that the bench asked about: its serial number answers on which
 * line it stands, and stands for goods that bear no barcode. Null for a code that leads to a box.
 */
export function pieceOf(boxes: Boxes, question: Question | null, code: ScannedCode): ScannedPiece | null {
  if (code.kind === "refused") return null;
  const serialNo = serialOf(boxes, code);
  if (serialNo !== null && question?.kind === "lines") {
    return { parcelId: question.parcelId, code: question.code, serialNo };
  }
  if (isOfBox(boxes, code)) return { code: code.text };
  const isBare = linesOf(boxes).some((line) => line.barCode === null && announcesSerial(line, serialNo));
  return serialNo !== null && isBare ? { code: null, serialNo } : null;
}

/** Whether goods bear the code, or a line of the open box names it. */
function isOfBox(boxes: Boxes, code: Exclude<ScannedCode, { kind: "refused" }>): boolean {
  const isTradeItem = code.kind === "gtin" || (code.kind === "gs1" && code.parts.gtin !== undefined);
  return isTradeItem || linesOf(boxes).some((line) => isCodeOf(line, code.text));
}

/** A serial number that says so of itself and names no goods, or one that a return of the open box announces. */
function serialOf(boxes: Boxes, code: Exclude<ScannedCode, { kind: "refused" }>): string | null {
  if (code.kind === "gs1") return code.parts.gtin === undefined ? (code.parts.serial ?? null) : null;
  return linesOf(boxes).some((line) => announcesSerial(line, code.text)) ? code.text : null;
}

function linesOf({ open }: Boxes) {
  return open?.returns.flatMap((one) => one.lines) ?? [];
}
