import { expect, test } from "vitest";
import { endedStates, supervisedStates } from "#lib/domain/item";
import { type StayingPiece, stayReason } from "#lib/domain/stay-reason";

const piece: StayingPiece = {
  state: "admitted",
  hold: null,
  outcome: null,
  outcomeProposed: "destroy",
  ownerResponse: null,
  instructed: false,
  inBook: true,
  silent: false,
};

test.each<[Partial<StayingPiece>, ReturnType<typeof stayReason>]>([
  [{}, "owner"],
  [{ silent: true }, "settle"],
  [{ ownerResponse: "confirmed" }, "settle"],
  [{ instructed: true }, "settle"],
  [{ outcome: "reship" }, "wave"],
  [{ outcome: "reship", inBook: false }, "register"],
  [{ state: "booked", outcome: "reship" }, "load"],
  [{ state: "booked" }, "owner"],
  [{ state: "staged", outcome: "release" }, "hand_over"],
  [{ hold: "dispute" }, "held"],
  [{ state: "received", outcomeProposed: null }, "inspect"],
  [{ state: "inspected", outcomeProposed: "release" }, "declare"],
  [{ state: "inspected", outcomeProposed: "move_out" }, "move_out"],
  [{ state: "declared" }, "customs"],
])("%j waits for: %s", (facts, reason) => {
  expect(stayReason({ ...piece, ...facts })).toBe(reason);
});

test("every piece in the house has a next act, and none outside it", () => {
  for (const state of supervisedStates) expect(stayReason({ ...piece, state })).not.toBeNull();
  for (const state of endedStates) expect(stayReason({ ...piece, state })).toBeNull();
});
