import { expect, test } from "vitest";
import { ReturnAddress, readReturnAddress } from "#lib/domain/return-address";

test("an address is read line by line, without empty ones", () => {
  expect(readReturnAddress(" 杭州退货中心仓 \n\n浙江省杭州市  示例路1号\r\n")).toEqual([
    "杭州退货中心仓",
    "浙江省杭州市 示例路1号",
  ]);
});

test.each([
  ["nothing yet", [], true],
  ["six lines", Array.from({ length: 6 }, () => "一"), true],
  ["seven lines", Array.from({ length: 7 }, () => "一"), false],
  ["twenty Chinese characters", ["一".repeat(20)], true],
  ["twenty-one of them", ["一".repeat(21)], false],
  ["forty letters", ["a".repeat(40)], true],
  ["forty-one letters", ["a".repeat(41)], false],
  ["a control character", ["a\u0007"], false],
])("%s", (_, lines, isLawful) => {
  expect(ReturnAddress.safeParse(lines).success).toBe(isLawful);
});
