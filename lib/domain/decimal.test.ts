import { describe, expect, test } from "vitest";
import {
  compareDecimals,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  sumDecimals,
  valueFen,
} from "#lib/domain/decimal";

test.each([
  ["0.00001", "0.00001"],
  ["2.50000", "2.5"],
  ["99999999999999.99999", "99999999999999.99999"],
  ["-0.1", "-0.1"],
  ["007", "7"],
])("%s is written %s", (text, shortest) => {
  expect(formatDecimal(parseDecimal(text))).toBe(shortest);
});

test.each(["1e3", "", ".5", "1.", "1.000001", "123456789012345", "１", "0x1"])(
  "%s is no decimal of N19,5",
  (text) => {
    expect(() => parseDecimal(text)).toThrow("N19,5");
  },
);

describe("exact where floats are not", () => {
  test("sums", () => expect(sumDecimals(["0.1", "0.2"])).toBe("0.3"));
  test("differences", () => expect(subtractDecimals("1", "0.9")).toBe("0.1"));
  test("order", () => expect(compareDecimals("10", "9.99999")).toBe(1));
  test("fen, rounded half up once", () => {
    expect(valueFen("183.5", "2")).toBe(36_700);
    expect(valueFen("0.005", "1")).toBe(1);
    expect(valueFen("0.00499", "1")).toBe(0);
  });
});
