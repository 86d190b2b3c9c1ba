import { expect, test } from "vitest";
import {
  judgeBookAnswer,
  judgePutInWave,
  judgeSubmission,
  type WavePiece,
  waveStage,
} from "#lib/domain/wave-rules";

type Found = Parameters<typeof judgePutInWave>[0];
const quarantined = { plate: "RW-0KD7F3QX9", place: "LOC-Q-01-01-1" };
const piece: WavePiece = {
  plate: "RW-0KD7F3QX9",
  state: "admitted",
  hold: null,
  waveId: null,
  ebcCode: "C1",
};

test.each<[string, Partial<Found>, object]>([
  ["an admitted piece of the shop", {}, { ok: true }],
  ["a declared one", { state: "declared" }, { code: "item_state_forbids" }],
  ["one that is booked in", { state: "booked", waveId: "w" }, { code: "item_state_forbids" }],
  ["one its owner disputes", { hold: "dispute" }, { code: "item_on_hold", params: { hold: "dispute" } }],
  ["one in another wave", { waveId: "w" }, { code: "wave_taken", params: { plate: piece.plate } }],
  [
    "one whose goods the book does not have",
    { isInBook: false },
    { code: "goods_not_in_book", params: { plate: piece.plate } },
  ],
  [
    "one in quarantine",
    { quarantined },
    { code: "stands_in_quarantine", params: { place: quarantined.place } },
  ],
  ["one of another shop", { ebcCode: "C2" }, { code: "wave_mixed" }],
])("%s", (_, change, expected) => {
  expect(
    judgePutInWave({ ...piece, isInBook: true, quarantined: null, ...change }, { ebcCode: "C1" }),
  ).toMatchObject(expected);
});

test.each<[string, Partial<Found>[], object]>([
  ["pieces that the book knows", [{}, {}], { ok: true }],
  ["nothing", [], { code: "batch_empty" }],
  ["one that is held", [{}, { hold: "dispute" }], { code: "item_on_hold", params: { hold: "dispute" } }],
  ["goods the book does not have", [{}, { plate: "RW-2", isInBook: false }], { code: "goods_not_in_book" }],
  ["one in quarantine", [{}, { quarantined }], { code: "stands_in_quarantine" }],
])("a wave with %s goes to the book", (_, changes, expected) => {
  const pieces = changes.map((change) => ({ ...piece, isInBook: true, quarantined: null, ...change }));
  expect(judgeSubmission(pieces)).toMatchObject(expected);
});

const now = new Date("2026-11-21T08:00:00Z");
const later = new Date("2026-11-21T08:00:01Z");

test.each([
  ["confirmed", null, "numbers_missing"],
  ["confirmed", later, "gate_time_ahead"],
  ["confirmed", now, null],
  ["refused", null, null],
] as const)("the book says %s, gate %s: %s", (answer, gateAt, code) => {
  const judged = judgeBookAnswer({ answer, gateAt }, now);
  expect(judged).toMatchObject(code ? { code } : { ok: true });
});

test("a wave stands where its last step left it", () => {
  expect(waveStage({ submittedAt: null, bookedAt: null })).toBe("gathered");
  expect(waveStage({ submittedAt: now, bookedAt: null })).toBe("submitted");
  expect(waveStage({ submittedAt: now, bookedAt: later })).toBe("booked");
});
