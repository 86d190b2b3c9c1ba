import type { Opening, Reception } from "#components/receiving/bench-data";
import { pieceOf } from "#components/receiving/goods-of-box";
import type { Question } from "#components/receiving/question";
import type { Boxes } from "#components/receiving/use-boxes";
import type { PieceSent } from "#components/receiving/use-receiving-acts";
import type { ScanRequest } from "#components/scan/queued-scan";
import { classifyCode } from "#lib/domain/barcode/classify-code";

/** Where pieces are sent. */
export const piecesUrl = "/api/pieces";

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
  const parcelId = piece?.parcelId ?? boxes.openId ?? boxes.elsewhereId;
  return parcelId !== null && piece
    ? { url: piecesUrl, body: { ...piece, parcelId, bench } }
    : { url: "/api/openings", body: { code: text, entry, bench, leaves: boxes.leaves } };
}

/** The piece that a request is about; null where it is about a box. */
export function pieceSent(request: ScanRequest | null): PieceSent | null {
  return request?.url === piecesUrl ? (request.body as PieceSent) : null;
}

/** A tab that was closed comes back without its box; the piece that still waited says which one it was. */
export function comeBack(boxes: Boxes, sent: PieceSent | null) {
  if (boxes.openId !== null || sent === null) return;
  const back = { result: "resumed", waybillNo: "", arrivedNow: false, identified: true } as const;
  boxes.show({ ...back, parcelId: sent.parcelId, from: null });
}

/** Whether the server's word is on a box, and not on a piece. */
export function isOpening(answer: Opening | Reception): answer is Opening {
  return "parcelId" in answer || (answer.result === "choose" && !("reason" in answer));
}
