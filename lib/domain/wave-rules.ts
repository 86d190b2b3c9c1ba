import type { HoldKind, ItemState } from "#lib/domain/item";
import { judgeStanding, type Quarantined } from "#lib/domain/place-rules";
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

/** What is looked up of a piece beside its row: whether the account book knows its goods, and quarantine. */
type Found = { isInBook: boolean; quarantined: Quarantined | null };

/** A wave takes admitted pieces of its one shop that nobody holds, no wave has, the account book knows, and that stand in no quarantine. */
export function judgePutInWave(piece: WavePiece & Found, wave: { ebcCode: string }): { ok: true } | Refusal {
  const { plate, state, hold, waveId, ebcCode } = piece;
  if (state !== "admitted") return refuse("item_state_forbids", { state, command: "book" });
  if (hold) return refuse("item_on_hold", { hold });
  if (waveId) return refuse("wave_taken", { plate });
  if (ebcCode !== wave.ebcCode) return refuse("wave_mixed");
  if (!piece.isInBook) return refuse("goods_not_in_book", { plate });
  return judgeStanding(piece.quarantined);
}

/** A wave goes to the book with pieces in it, all of them goods that the book knows, that nobody holds and that stand in no quarantine. */
export function judgeSubmission(
  pieces: readonly (Pick<WavePiece, "plate" | "hold"> & Found)[],
): { ok: true } | Refusal {
  if (pieces.length === 0) return refuse("batch_empty");
  for (const { plate, hold, isInBook, quarantined } of pieces) {
    if (hold) return refuse("item_on_hold", { hold });
    if (!isInBook) return refuse("goods_not_in_book", { plate });
    const standing = judgeStanding(quarantined);
    if (!standing.ok) return standing;
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
