import type { Boxes } from "#components/receiving/use-boxes";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { isCodeOf } from "#lib/domain/match-piece";

/** Whether goods bear the code, or a line of the open box names it. */
export function isOfBox(boxes: Boxes, code: ScannedCode): boolean {
  if (code.kind === "refused") return false;
  const isTradeItem = code.kind === "gtin" || (code.kind === "gs1" && code.parts.gtin !== undefined);
  const lines = boxes.open?.returns.flatMap((one) => one.lines) ?? [];
  return isTradeItem || lines.some((line) => isCodeOf(line, code.text));
}

/** Whether a code is a piece to be received out of the box that lies before the bench. */
export function isForOpenBox(boxes: Boxes, code: ScannedCode): boolean {
  return (boxes.openId ?? boxes.elsewhereId) !== null && isOfBox(boxes, code);
}
