import type { ScannedPiece } from "#components/receiving/goods-of-box";
import { isOfPiece, type PieceOfBox, type Question } from "#components/receiving/question";

type PlateQuestion = Extract<Question, { kind: "plate" }>;

/** How a bench stands that takes its plates off a roll. */
export type RollStand = {
  question: Question | null;
  /** Whether a piece lies there that is not taken yet. */
  isPieceOpen: boolean;
  openId: string | null;
  /** Whether the next piece may come out of another box than the one that is open now. */
  isBoxOnItsWay: boolean;
  /** Whether the last scan was of goods that had to wait: the plate behind them is on those goods. */
  isTurnedAway: boolean;
};

/** What a scan does there. `other` is not the roll's business. */
export type RollScan =
  | { act: "other" | "goodsFirst" | "boxFirst" }
  | { act: "pieceFirst"; turnsAway: boolean }
  | { act: "hold" | "receive"; piece: PieceOfBox }
  | { act: "bind"; asked: PlateQuestion };

/** What becomes of goods, or of a code that is no plate. */
export function scanGoods(stand: RollStand, piece: ScannedPiece | null): RollScan {
  const { question, openId } = stand;
  if (question?.kind === "lines" && piece?.serialNo !== undefined) {
    const { parcelId, code, plate } = question;
    const known = { parcelId, code, serialNo: piece.serialNo };
    return plate === null ? { act: "hold", piece: known } : { act: "receive", piece: { ...known, plate } };
  }
  if (stand.isPieceOpen)
    return { act: "pieceFirst", turnsAway: piece !== null && !isSameGoods(stand, piece) };
  if (piece && stand.isBoxOnItsWay) return { act: "boxFirst" };
  return piece && openId !== null ? { act: "hold", piece: { parcelId: openId, ...piece } } : { act: "other" };
}

/** What becomes of a plate: it goes to the piece that is asked about, and to no other. */
export function scanPlate(stand: RollStand, plate: string): RollScan {
  const { question, openId } = stand;
  if (question?.kind === "plate" && !stand.isTurnedAway && isFor(question, plate)) {
    return { act: "bind", asked: question };
  }
  if (question !== null || stand.isPieceOpen) return { act: "pieceFirst", turnsAway: false };
  return { act: openId === null && !stand.isBoxOnItsWay ? "other" : "goodsFirst" };
}

/** What becomes of a piece that a key takes in without a plate: an answer about one, or goods without a barcode. */
export function pressPiece(stand: RollStand, piece: PieceOfBox): RollScan {
  const { question } = stand;
  if (question !== null && isOfPiece(question)) return { act: "hold", piece };
  if (stand.isPieceOpen) return { act: "pieceFirst", turnsAway: false };
  return stand.isBoxOnItsWay ? { act: "boxFirst" } : { act: "hold", piece };
}

/** Of equal goods of one box either may bear the plate; after a reload the box is not read yet. */
function isSameGoods({ question, openId }: RollStand, piece: ScannedPiece): boolean {
  if (question?.kind !== "plate") return false;
  const { parcelId, piece: asked } = question;
  const isOfOther = openId !== null && openId !== parcelId;
  return !isOfOther && asked.code === piece.code && asked.serialNo === piece.serialNo;
}

/** A piece that was refused for another reason than its plate keeps that plate. */
function isFor({ refused }: PlateQuestion, plate: string): boolean {
  return refused === null || refused.isSpent || refused.plate === plate;
}
