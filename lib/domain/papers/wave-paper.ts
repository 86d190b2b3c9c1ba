import { cellOfPiece } from "#lib/domain/papers/cell-of-piece";
import { knownFacts } from "#lib/domain/papers/known-facts";
import type { PaperBody } from "#lib/domain/papers/paper";
import type { PaperPiece } from "#lib/domain/papers/paper-load";
import type { PieceColumn } from "#lib/domain/papers/piece-column";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** A wave with all that its list says. */
export type PaperWave = {
  waveNo: string;
  shop: string;
  bondedListNo: string | null;
  gatePassNo: string | null;
  emsNo: string | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  gateAt: Date | null;
  bookedBy: string | null;
  bookedAt: Date | null;
  pieces: readonly PaperPiece[];
};

const columns = [
  "no",
  "plate",
  "goods",
  "hsCode",
  "origin",
  "list",
  "grade",
  "qty",
  "unit",
] as const satisfies readonly PieceColumn[];

/** Whether a wave has a list: once its papers went to the account book, or came back with a yes. */
export function judgeWavePaper(wave: Pick<PaperWave, "submittedAt" | "bookedAt">): { ok: true } | Refusal {
  return wave.submittedAt || wave.bookedAt ? { ok: true } : refuse("wave_not_submitted");
}

/** What the list of a wave says: its numbers and steps, and its pieces in the order of their plates. */
export function wavePaper(wave: PaperWave): PaperBody {
  const { pieces } = wave;
  return {
    facts: knownFacts([
      ["waveNo", wave.waveNo],
      ["shop", wave.shop],
      ["bondedListNo", wave.bondedListNo],
      ["gatePassNo", wave.gatePassNo],
      ["emsNo", wave.emsNo],
      ["pieces", pieces.length],
      ["submittedBy", wave.submittedBy],
      ["submittedAt", wave.submittedAt],
      ["gateAt", wave.gateAt],
      ["bookedBy", wave.bookedBy],
      ["bookedAt", wave.bookedAt],
    ]),
    columns,
    rows: pieces.map((piece, at) =>
      columns.map((column) => cellOfPiece(column, { no: at + 1, piece, pieces: 1, qty: piece.lineQty })),
    ),
    pieces: pieces.length,
    signers: ["lister", "checker", "officer"],
  };
}
