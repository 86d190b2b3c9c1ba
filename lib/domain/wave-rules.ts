import type { HoldKind, ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

export type WavePiece = {
  plate: string;
  state: ItemState;
  hold: HoldKind | null;
  waveId: string | null;
  ebcCode: string | null;
};

/** A wave takes admitted pieces of its one shop that nobody holds and no wave has. */
export function judgePutInWave(piece: WavePiece, wave: { ebcCode: string }): { ok: true } | Refusal {
  const { plate, state, hold, waveId, ebcCode } = piece;
  if (state !== "admitted") return refuse("item_state_forbids", { state, command: "book" });
  if (hold) return refuse("item_on_hold", { hold });
  if (waveId) return refuse("wave_taken", { plate });
  return ebcCode === wave.ebcCode ? { ok: true } : refuse("wave_mixed");
}
