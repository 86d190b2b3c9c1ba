import { expect, test } from "vitest";
import { judgePutInWave, type WavePiece } from "#lib/domain/wave-rules";

const piece: WavePiece = {
  plate: "RW-0KD7F3QX9",
  state: "admitted",
  hold: null,
  waveId: null,
  ebcCode: "C1",
};

test.each<[string, Partial<WavePiece>, object]>([
  ["an admitted piece of the shop", {}, { ok: true }],
  ["a declared one", { state: "declared" }, { code: "item_state_forbids" }],
  ["one that is booked in", { state: "booked", waveId: "w" }, { code: "item_state_forbids" }],
  ["one its owner disputes", { hold: "dispute" }, { code: "item_on_hold", params: { hold: "dispute" } }],
  ["one in another wave", { waveId: "w" }, { code: "wave_taken", params: { plate: piece.plate } }],
  ["one of another shop", { ebcCode: "C2" }, { code: "wave_mixed" }],
])("%s", (_, change, expected) => {
  expect(judgePutInWave({ ...piece, ...change }, { ebcCode: "C1" })).toMatchObject(expected);
});
