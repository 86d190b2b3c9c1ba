import { expect, test } from "vitest";
import { shortLines } from "#lib/domain/open-shortage";

const line = {
  returnId: "r",
  gnum: 1,
  barCode: "4006381333931",
  itemNo: null,
  qty: "2",
  claimedQty: "1",
  announcedQty: "2",
  countedQty: "1",
  announced: true,
  serials: [],
};

test.each([
  ["a line that misses one", {}, true],
  ["a line that is all there", { countedQty: "2" }, false],
  ["a line that nobody announced", { announcedQty: null }, false],
  ["a line of which the list holds no more", { claimedQty: "2" }, false],
  ["other goods", { barCode: "4006381333900" }, false],
])("%s", (_, differs, isShort) => {
  expect(shortLines([{ ...line, ...differs }], "4006381333931")).toHaveLength(isShort ? 1 : 0);
});
