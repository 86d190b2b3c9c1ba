import type { HoldKind, ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** What the account book says of a wave (账册核注). */
export const bookAnswers = ["confirmed", "refused"] as const;
export type BookAnswer = (typeof bookAnswers)[number];

/** The form of the numbers on a wave's papers: bonded list, gate pass and account book. */
export const wavePaperForm = /^[A-Z0-9-]{6,30}$/i;

/** How far a wave has come. */
export type WaveStage = "gathered" | "submitted" | "booked";

/** A wave is gathered until its papers are with the book, and again once the book refused them. */
export function waveStage(wave: { submittedAt: unknown; bookedAt: unknown }): WaveStage {
  if (wave.bookedAt) return "booked";
  return wave.submittedAt ? "submitted" : "gathered";
}

export type WavePiece = {
  plate: string;
  state: ItemState;
  hold: HoldKind | null;
  waveId: string | null;
  ebcCode: string | null;
};

/** A wave takes admitted pieces of its one shop that nobody holds, no wave has, and the account book knows. */
export function judgePutInWave(
  piece: WavePiece & { isInBook: boolean },
  wave: { ebcCode: string },
): { ok: true } | Refusal {
  const { plate, state, hold, waveId, ebcCode } = piece;
  if (state !== "admitted") return refuse("item_state_forbids", { state, command: "book" });
  if (hold) return refuse("item_on_hold", { hold });
  if (waveId) return refuse("wave_taken", { plate });
  if (ebcCode !== wave.ebcCode) return refuse("wave_mixed");
  return piece.isInBook ? { ok: true } : refuse("goods_not_in_book", { plate });
}

/** A wave goes to the book with pieces in it, all of them goods that the book knows and that nobody holds. */
export function judgeSubmission(
  pieces: readonly (Pick<WavePiece, "plate" | "hold"> & { isInBook: boolean })[],
): { ok: true } | Refusal {
  if (pieces.length === 0) return refuse("batch_empty");
  for (const { plate, hold, isInBook } of pieces) {
    if (hold) return refuse("item_on_hold", { hold });
    if (!isInBook) return refuse("goods_not_in_book", { plate });
  }
  return { ok: true };
}

/** Whether the book's answer to papers that are with it may be recorded: a yes only for goods that passed the gate, by now. */
export function judgeBookAnswer(
  answer: { answer: BookAnswer; gateAt: Date | null },
  now: Date,
): { ok: true } | Refusal {
  if (answer.answer === "refused") return { ok: true };
  const { gateAt } = answer;
  if (!gateAt) return refuse("numbers_missing", { fields: "gateAt" });
  return gateAt > now ? refuse("gate_time_ahead") : { ok: true };
}
