import { expect, test } from "vitest";
import {
  announcementOf,
  leftOf,
  nothingTyped,
  problemsOf,
  type TypedAnnouncement,
} from "#components/announce/typed-announcement";

const line = { gnum: 2, name: "面霜", barcode: null, qty: "3", unit: "142", announced: "1" };
const whole: TypedAnnouncement = {
  returnNo: "TH1",
  invtNo: " 31052026i000000123 ",
  reason: "尺码不符",
  waybills: "YT7310000000731，YT7310000000732",
  carrier: "圆通",
  authorised: true,
  qty: { 1: "", 2: " 2 " },
};
const reasonsOf = (change: Partial<TypedAnnouncement>) =>
  [...problemsOf({ ...whole, ...change }, [line])].map(([field, { reason }]) => `${field} ${reason}`);

test("a form that is filled in is sent as its route asks", () => {
  expect(reasonsOf({})).toEqual([]);
  expect(announcementOf(whole)).toEqual({
    returnNo: "TH1",
    invtNo: "31052026I000000123",
    reason: "尺码不符",
    authorised: true,
    waybills: [
      { waybillNo: "YT7310000000731", carrier: "圆通" },
      { waybillNo: "YT7310000000732", carrier: "圆通" },
    ],
    lines: [{ gnum: "2", qty: "2" }],
  });
});

test.each<[what: string, change: Partial<TypedAnnouncement>, problems: string[]]>([
  ["no number", { returnNo: "" }, ["returnNo missing"]],
  ["a waybill that is none", { waybills: "YT1" }, ["waybills not_waybill"]],
  ["nothing that comes back", { qty: {} }, ["lines no_lines"]],
  ["more than was declared", { qty: { 2: "4" } }, ["line.2 quantity_exceeded"]],
  [
    "more, and no reason yet",
    { qty: { 2: "4" }, reason: "" },
    ["reason missing", "line.2 quantity_exceeded"],
  ],
  ["a quantity that is none", { qty: { 2: "two" } }, ["line.2 not_decimal"]],
  ["a list number that is none", { invtNo: "123" }, ["invtNo wrong_length"]],
])("a form with %s says so at its field", (_, change, problems) => {
  expect(reasonsOf(change)).toEqual(problems);
});

test("an empty form lacks the number of the return", () => {
  expect(problemsOf(nothingTyped, []).get("returnNo")?.reason).toBe("missing");
});

test("what is left to announce", () => {
  expect([leftOf(line), leftOf({ ...line, announced: "3" }), leftOf({ ...line, announced: "5" })]).toEqual([
    "2",
    null,
    null,
  ]);
});
