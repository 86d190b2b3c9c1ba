import type { HoldKind, ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** What the account book says of a wave (账册核注). */
export const bookAnswers = ["confirmed", "refused"] as const;
export type BookAnswer = (typeof bookAnswers)[number];

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

/**
 * Whether the book's answer may be recorded: for papers that are with it, and a yes only for goods that passed the
 * gate, by now.
 */
export function judgeBookAnswer(
  wave: { submittedAt: Date | null },
  answer: { answer: BookAnswer; gateAt: Date | null },
  now: Date,
): { ok: true } | Refusal {
  if (!wave.submittedAt) return refuse("wave_not_submitted");
  if (answer.answer === "refused") return { ok: true };
  const { gateAt } = answer;
  if (!gateAt) return refuse("numbers_missing", { fields: "gateAt" });
  return gateAt > now ? refuse("gate_time_ahead") : { ok: true };
}
