import { pieceOf } from "#components/receiving/goods-of-box";
import type { Question } from "#components/receiving/question";
import type { Boxes } from "#components/receiving/use-boxes";
import type { ScanRequest } from "#components/scan/queued-scan";
import { classifyCode } from "#lib/domain/barcode/classify-code";

/** Goods go into the open box; everything else leads to a box. What a code really is, the server says. */
export function requestOf(
  boxes: Boxes,
  question: Question | null,
  bench: string,
  text: string,
  entry: string,
): ScanRequest {
  const piece = pieceOf(boxes, question, classifyCode(text));
  // Goods of a box that another bench has by now are refused as such, not looked for as a box.
  const parcelId = boxes.openId ?? boxes.elsewhereId;
  return parcelId !== null && piece
    ? { url: "/api/pieces", body: { parcelId, bench, ...piece } }
    : { url: "/api/openings", body: { code: text, entry, bench, leaves: boxes.leaves } };
}

/** The barcode of the piece that a scan was about, which may itself have been its serial number. */
export function goodsOf(request: ScanRequest | null): string | null {
  const code = request?.body?.code;
  return typeof code === "string" ? code : null;
}
