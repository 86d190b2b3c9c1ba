import { unitName } from "#lib/domain/codes/unit";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import type { Cell } from "#lib/domain/papers/paper";
import type { PaperPiece } from "#lib/domain/papers/paper-load";
import type { PieceColumn } from "#lib/domain/papers/piece-column";

/** Pieces that one row of a paper speaks of; a row has one at least. */
type Row = { no: number; piece: PaperPiece; pieces: number; qty: string };

/** What a column says of a row. */
export function cellOfPiece(column: PieceColumn, { no, piece, pieces, qty }: Row): Cell {
  return cells[column]({ no, piece, pieces, qty });
}

const cells = {
  no: ({ no }) => no,
  plate: ({ piece }) => piece.plate,
  goods: ({ piece }) => piece.goodsName,
  hsCode: ({ piece }) => piece.hsCode,
  origin: ({ piece }) => piece.origin,
  list: ({ piece: { invtNo, gnum } }) => (invtNo && gnum ? `${invtNo}-${gnum}` : invtNo),
  waybill: ({ piece }) => piece.waybillNo,
  grade: ({ piece }) => (piece.grade ? { words: [`grades.${piece.grade}`] } : null),
  lot: ({ piece }) => [piece.batchCode, piece.expiresOn].filter(Boolean).join(" ") || null,
  reason: ({ piece }) =>
    piece.proposalReason ?? { words: piece.against.map((reason) => `against.${reason}` as const) },
  cause: ({ piece }) => (piece.cause ? { words: [`causes.${piece.cause}`] } : null),
  proof: ({ piece }) => piece.proofNo,
  pieces: ({ pieces }) => pieces,
  qty: ({ qty }) => formatDecimal(parseDecimal(qty)),
  unit: ({ piece }) => (piece.unit ? (unitName(piece.unit) ?? piece.unit) : null),
} as const satisfies Record<PieceColumn, (row: Row) => Cell>;
