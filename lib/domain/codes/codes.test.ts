import { expect, it } from "vitest";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import { isCountableUnit, unitName } from "#lib/domain/codes/unit";

it.each([
  ["3105", "甬保税区", "宁波海关"],
  ["0100", "北京关区", "北京海关"],
])("office %s is %s of %s", (code, name, district) => {
  expect(findCustomsOffice(code)).toEqual({ code, name, district });
});

it.each(["4999", "", "31050", "toString", "constructor"])("no office has the code %j", (code) => {
  expect(findCustomsOffice(code)).toBeNull();
});

it.each([
  ["142", "瓶", true],
  ["011", "件", true],
  ["140", "盒", true],
  ["035", "千克", false],
  ["096", "毫升", false],
  ["127", "打", false],
  ["043", "百个", false],
])("unit %s is %s, countable: %s", (code, name, countable) => {
  expect(unitName(code)).toBe(name);
  expect(isCountableUnit(code)).toBe(countable);
});

it("knows no unit beyond the table", () => {
  expect(unitName("999")).toBeNull();
  expect(isCountableUnit("999")).toBe(false);
});
