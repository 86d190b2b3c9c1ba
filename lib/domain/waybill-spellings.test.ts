import { expect, test } from "vitest";
import { isSameWaybill, waybillSpellings } from "#lib/domain/waybill-spellings";

test.each([
  ["SF73183148011", ["SF73183148011", "sf73183148011"]],
  [" sf73183148011", ["SF73183148011", "sf73183148011"]],
  ["Sf7318314801２", ["SF73183148012", "Sf7318314801２", "sf73183148012"]],
  ["773123456789012", ["773123456789012"]],
  ["无", ["无"]],
])("%s may be declared as %j", (text, spellings) => {
  expect(waybillSpellings(text)).toEqual(spellings);
});

test.each([
  ["sf73183148011", "SF73183148011", true],
  ["SF7318314801２", "SF73183148012", true],
  ["SF73183148011", "SF73183148012", false],
  ["无", "无", true],
  ["无", "无单", false],
])("%s and %s are one: %s", (one, other, same) => {
  expect(isSameWaybill(one, other)).toBe(same);
});
