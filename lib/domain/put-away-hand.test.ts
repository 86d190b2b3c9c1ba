import { describe, expect, test } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";
import { emptyHand, type Hand, type HandStep, takeInHand } from "#lib/domain/put-away-hand";

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
    expect(hand).toEqual({ mode: "batch", held: [], aim: tote });
  });
});

test("a command or badge is nothing to put away", () => {
  expect(play(emptyHand, "CMD-UNDO", "OP-0042", zoneLabel("B").replace("B-", "C-")).told).toEqual([
    "no_place",
    "no_place",
    "no_place",
  ]);
});
