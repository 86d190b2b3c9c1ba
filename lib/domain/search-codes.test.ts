import { expect, test } from "vitest";
import { mod3736 } from "#lib/domain/plate";
import { searchCodes } from "#lib/domain/search-codes";

test.each<[string, string[]]>([
  ["rw-0kd7 f3qx 9", expect.arrayContaining(["RW-0KD7F3QX9"])],
  [" sf1234567890123 ", expect.arrayContaining(["SF1234567890123", "sf1234567890123"])],
  ["jd0123456789-1-1-", expect.arrayContaining(["JD0123456789"])],
  ["4006381333931", ["04006381333931", "4006381333931"]],
  ["04006381333931", ["04006381333931", "4006381333931"]],
  ["(01)", ["(01)"]],
  ["12", ["12"]],
  ["退货单", []],
  ["", []],
  ["x".repeat(61), []],
])("%s", (raw, forms) => {
  expect(searchCodes(raw)).toEqual(forms);
});

test("a GS1 symbol is looked for by serial number and goods", () => {
  expect(searchCodes("]d2010400638133393121SN77")).toEqual(expect.arrayContaining(["SN77", "4006381333931"]));
});

test("the address of a tracker is the code in it, as is the code with hyphens", () => {
  const body = "0123456789ABCDEF";
  const code = `${body}${mod3736(body)}`;
  expect(searchCodes(`https://guicang.cn/track/${code}?lang=zh`)).toContain(code);
  expect(searchCodes(`${code.slice(0, 4)}-${code.slice(4)}`)).toContain(code);
});
