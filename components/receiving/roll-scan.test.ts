import { expect, test } from "vitest";
import type { Question } from "#components/receiving/question";
import {
  pressPiece,
  type RollScan,
  type RollStand,
  scanGoods,
  scanPlate,
} from "#components/receiving/roll-scan";

type PlateQuestion = Extract<Question, { kind: "plate" }>;

const code = "4901234567894";
const free: RollStand = {
  question: null,
  isPieceOpen: false,
  openId: "box",
  isBoxOnItsWay: false,
  isTurnedAway: false,
};
const asking = (question: Question, more: Partial<RollStand> = {}): RollStand => ({
  ...free,
  question,
  isPieceOpen: true,
  ...more,
});
const lines = (plate: string | null): Question => ({
  kind: "lines",
  parcelId: "box",
  code,
  serialNo: null,
  candidates: [],
  plate,
});
const inHand: PlateQuestion = { kind: "plate", parcelId: "box", piece: { code }, refused: null };
const refused = (isSpent: boolean): PlateQuestion => ({
  ...inHand,
  refused: { plate: "RW-1", why: "no", isSpent },
});
const unknown: Question = { kind: "unknown", code: "X-1" };
const serial = { code, serialNo: "SN-1" };
const held: RollScan = { act: "hold", piece: { parcelId: "box", code } };
const turned: RollScan = { act: "pieceFirst", turnsAway: true };
const notYet: RollScan = { act: "pieceFirst", turnsAway: false };

test.each<[what: string, stand: RollStand, piece: Parameters<typeof scanGoods>[1], does: RollScan]>([
  ["goods are held for their plate", free, { code }, held],
  [
    "goods behind a box that is on its way are not taken",
    { ...free, isBoxOnItsWay: true },
    { code },
    { act: "boxFirst" },
  ],
  [
    "nor before the first box is open",
    { ...free, openId: null, isBoxOnItsWay: true },
    { code },
    { act: "boxFirst" },
  ],
  ["goods without a box lead to the server", { ...free, openId: null }, { code }, { act: "other" }],
  ["a box leads to the server", free, null, { act: "other" }],
  ["a box waits for the piece in hand", asking(inHand), null, notYet],
  ["goods wait for the piece in hand", asking(inHand), { code: "X" }, turned],
  ["equal goods may be the piece in hand", asking(inHand), { code }, notYet],
  ["also before the box is read", asking(inHand, { openId: null }), { code }, notYet],
  ["equal goods of another box are not", asking(inHand, { openId: "other" }), { code }, turned],
  ["goods wait for a piece behind a question about a box", asking(unknown), { code }, turned],
  ["a question about a box alone holds no goods up", { ...free, question: unknown }, { code }, held],
  [
    "a serial number answers of a plated piece",
    asking(lines("RW-1")),
    serial,
    {
      act: "receive",
      piece: { parcelId: "box", ...serial, plate: "RW-1" },
    },
  ],
  [
    "and has one without a plate held",
    asking(lines(null)),
    serial,
    {
      act: "hold",
      piece: { parcelId: "box", ...serial },
    },
  ],
])("%s", (_, stand, piece, does) => {
  expect(scanGoods(stand, piece)).toEqual(does);
});

test.each<[what: string, stand: RollStand, does: RollScan]>([
  ["a plate goes to the piece in hand", asking(inHand), { act: "bind", asked: inHand }],
  ["a plate behind goods that were turned away goes to none", asking(inHand, { isTurnedAway: true }), notYet],
  ["a piece whose plate is spent gets another", asking(refused(true)), { act: "bind", asked: refused(true) }],
  ["one that was refused for something else keeps its own", asking(refused(false)), notYet],
  ["a plate waits for the answer about another piece", asking(lines("RW-1")), notYet],
  ["a plate waits for a piece behind a question about a box", asking(unknown), notYet],
  ["a plate wants goods before it", free, { act: "goodsFirst" }],
  ["also while a box is on its way", { ...free, openId: null, isBoxOnItsWay: true }, { act: "goodsFirst" }],
  ["a plate without a box leads to its piece", { ...free, openId: null }, { act: "other" }],
])("%s", (_, stand, does) => {
  expect(scanPlate(stand, "RW-9")).toEqual(does);
});

test("the plate of a piece that was refused for something else is sent again", () => {
  expect(scanPlate(asking(refused(false)), "RW-1")).toEqual({ act: "bind", asked: refused(false) });
});

test.each<[what: string, stand: RollStand, does: RollScan]>([
  ["goods without a barcode are held for their plate", free, held],
  ["not while a box is on its way", { ...free, isBoxOnItsWay: true }, { act: "boxFirst" }],
  ["an answer about a piece is, though one is", asking(lines(null), { isBoxOnItsWay: true }), held],
  ["a code on goods waits for a piece that lies there", asking(unknown), notYet],
])("%s", (_, stand, does) => {
  expect(pressPiece(stand, { parcelId: "box", code })).toEqual(does);
});
