import { expect, it, test } from "vitest";
import { compareWithList, readCarrierList } from "#lib/domain/carrier-list";

it.each([
  ["one a line", "SF1234567890123\nYT0000000000001\n", ["SF1234567890123", "YT0000000000001"]],
  [
    "Windows lines and blank ones",
    "SF1234567890123\r\n\r\nYT0000000000001\r\n",
    ["SF1234567890123", "YT0000000000001"],
  ],
  ["a head", "运单号\n773123456789012", ["773123456789012"]],
  [
    "a table",
    "序号,运单号,重量\n1,SF1234567890123,0.8\n2,YT0000000000001,1.25",
    ["SF1234567890123", "YT0000000000001"],
  ],
  [
    "tabs, quotes and a spreadsheet's marks",
    '1\t"SF1234567890123"\n2\t="773123456789012"\n3\t\'YT0000000000001',
    ["SF1234567890123", "773123456789012", "YT0000000000001"],
  ],
  ["small letters and full width, told once", "sf1234567890123\nＳＦ1234567890123", ["SF1234567890123"]],
  ["a byte order mark", "\uFEFFSF1234567890123", ["SF1234567890123"]],
])("reads %s", (_what, text, waybills) => {
  expect(readCarrierList(text)).toEqual({ waybills, unread: [] });
});

test("lines without a waybill are told with their numbers", () => {
  expect(readCarrierList("运单号\nSF1234567890123\n合计 1 件\n1,2,3")).toEqual({
    waybills: ["SF1234567890123"],
    unread: [
      { line: 3, text: "合计 1 件" },
      { line: 4, text: "1,2,3" },
    ],
  });
});

test("what came is compared with the list; without one nothing is too many", () => {
  expect(compareWithList(["A", "B"], ["B", "C"])).toEqual({ missing: ["A"], surplus: ["C"] });
  expect(compareWithList([], ["C"])).toEqual({ missing: [], surplus: [] });
});
