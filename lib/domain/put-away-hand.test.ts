import { describe, expect, test } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";
import {
  emptyHand,
  entryOfPut,
  type Hand,
  type HandStep,
  handHolds,
  takeInHand,
  withEntry,
} from "#lib/domain/put-away-hand";

const first = plateFromSequence(1);
const second = plateFromSequence(2);
const shelf = locationCode("B", { aisle: 1, rack: 1, level: 1 });
const floor = locationCode("B", { aisle: 1, rack: 1, level: 2 });
const tote = containerCode(1);
const pallet = containerCode(2);
const parcel = "SF1234567890123";

/** What each scan sends and says, one after the other. */
function play(hand: Hand, ...codes: string[]) {
  const told: (HandStep["send"] | HandStep["says"])[] = [];
  let now = hand;
  for (const code of codes) {
    const { hand: next, send, says } = takeInHand(now, classifyCode(code));
    told.push(send ?? says);
    now = next;
  }
  return { told, hand: now };
}

describe("two scans", () => {
  test("things first, then their place; the hand is empty after it", () => {
    const { told, hand } = play(emptyHand, first, second, shelf, parcel, floor);
    expect(told).toEqual([
      "held",
      "held",
      { codes: [first, second], to: shelf },
      "held",
      { codes: [parcel], to: floor },
    ]);
    expect(hand).toEqual(emptyHand);
  });

  test("a container takes what is held; with an empty hand it is taken up and moved with all in it", () => {
    const { told } = play(emptyHand, first, tote, tote, pallet, shelf);
    expect(told).toEqual([
      "held",
      { codes: [first], to: tote },
      "held",
      "held",
      { codes: [tote, pallet], to: shelf },
    ]);
  });

  test("a place for nothing, and a thing scanned twice, do nothing (R16)", () => {
    expect(play(emptyHand, shelf, first, first).told).toEqual(["take_first", "held", "held_already"]);
  });
});

test("a full hand takes nothing more and keeps what it holds, until it is put somewhere", () => {
  const plates = Array.from({ length: handHolds }, (_, at) => plateFromSequence(at + 1));
  const full = play(emptyHand, ...plates).hand;
  expect(full.held).toEqual(plates);
  const next = plateFromSequence(handHolds + 1);
  const { told, hand } = play(full, next, first);
  expect(told).toEqual(["hand_full", "held_already"]);
  expect(hand).toEqual(full);
  expect(play(full, next, shelf, next).told).toEqual(["hand_full", { codes: plates, to: shelf }, "held"]);
  expect(play(full, tote).told).toEqual([{ codes: plates, to: tote }]);
});

describe("batch", () => {
  const batch: Hand = { ...emptyHand, mode: "batch" };

  test("a place sticks until another is scanned, and each thing goes there at once (R50)", () => {
    const { told, hand } = play(batch, first, shelf, first, parcel, tote, second);
    expect(told).toEqual([
      "aim_first",
      "aimed",
      { codes: [first], to: shelf },
      { codes: [parcel], to: shelf },
      "aimed",
      { codes: [second], to: tote },
    ]);
    expect(hand).toEqual({ ...batch, aim: tote });
  });
});

test("a command or badge is nothing to put away", () => {
  expect(play(emptyHand, "CMD-UNDO", "OP-0042", zoneLabel("B").replace("B-", "C-")).told).toEqual([
    "no_place",
    "no_place",
    "no_place",
  ]);
});

test("what was typed by hand is known of its put, and forgotten with what left the hand", () => {
  const typed = withEntry({ ...emptyHand, held: [first], entries: { [first]: "manual" } }, second, "scanner");
  const hand = withEntry({ ...typed, held: [first, second] }, shelf, "scanner");
  expect(entryOfPut(hand, first, shelf)).toBe("manual");
  expect(entryOfPut(hand, second, shelf)).toBe("scanner");
  expect(entryOfPut(withEntry(hand, floor, "manual"), second, floor)).toBe("manual");
  expect(entryOfPut(withEntry(hand, floor, "paste"), second, floor)).toBe("paste");
  expect(withEntry({ ...hand, held: [] }, tote, "scanner").entries).toEqual({ [tote]: "scanner" });
});
