import { describe, expect, it } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import {
  isCarrierWaybill,
  isOwnCode,
  type LabelCodes,
  labelMs,
  labelOver,
  noLabel,
  offerCode,
} from "#lib/domain/barcode/label-codes";
import { plateFromSequence } from "#lib/domain/plate";

type Read = [text: string, at: number];
const waybill = "YT1234567890123";
const shopCode = "SHOP-77213";

/** What goes on of codes read at those times, and what was passed over in the end. */
function readOff(reads: readonly Read[], until: number) {
  let state: LabelCodes<{ text: string }> = noLabel;
  const taken: string[] = [];
  for (const [text, at] of reads) {
    const step = offerCode(state, { text }, isCarrierWaybill(classifyCode(text)), at);
    taken.push(...step.take.map((scan) => scan.text));
    state = step.state;
  }
  const end = labelOver(state, until);
  return {
    taken: [...taken, ...end.take.map((scan) => scan.text)],
    passedOver: [...end.state.passedOver],
  };
}

describe("R15 several codes on one label", () => {
  it.each<[string, Read[], number, string[], string[]]>([
    [
      "the waybill goes on, what comes after it is passed over",
      [
        [waybill, 0],
        [shopCode, 120],
      ],
      900,
      [waybill],
      [shopCode],
    ],
    [
      "and what came before it as well",
      [
        [shopCode, 0],
        [waybill, 299],
      ],
      900,
      [waybill],
      [shopCode],
    ],
    [
      "on either side",
      [
        [shopCode, 0],
        [waybill, 90],
        ["SHOP-2", 200],
      ],
      900,
      [waybill],
      [shopCode, "SHOP-2"],
    ],
    ["a lone code of another form goes on when the time is up", [[shopCode, 0]], labelMs, [shopCode], []],
    ["not before", [[shopCode, 0]], labelMs - 1, [], []],
    [
      "two of another form both go on, in order",
      [
        [shopCode, 0],
        ["SHOP-2", 100],
      ],
      900,
      [shopCode, "SHOP-2"],
      [],
    ],
    [
      "two waybills both go on",
      [
        [waybill, 0],
        ["YT1234567890124", 100],
      ],
      900,
      [waybill, "YT1234567890124"],
      [],
    ],
    [
      "a code of another label is no part of it",
      [
        [waybill, 0],
        [shopCode, labelMs],
      ],
      900,
      [waybill, shopCode],
      [],
    ],
    [
      "nor is a waybill that comes too late",
      [
        [shopCode, 0],
        [waybill, labelMs],
      ],
      900,
      [shopCode, waybill],
      [],
    ],
  ])("%s", (_name, reads, until, taken, passedOver) => {
    expect(readOff(reads, until)).toEqual({ taken, passedOver });
  });

  it("knows a plate at every bench", () => {
    expect(isOwnCode(classifyCode(plateFromSequence(7)))).toBe(true);
    expect(isOwnCode(classifyCode(waybill))).toBe(false);
  });
});
