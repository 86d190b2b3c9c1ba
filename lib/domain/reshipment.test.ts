import { expect, test } from "vitest";
import { isOverseas, overseasCountries } from "#lib/domain/codes/country";
import { batchOutcomes } from "#lib/domain/item";
import {
  type Consolidation,
  holdsOneMerchant,
  judgeConsolidation,
  judgeCountry,
} from "#lib/domain/reshipment";

const ofA = { code: "C1", name: "樱草美妆" };
const toKorea: Consolidation = { merchant: ofA, country: "133" };

test.each<[string, Consolidation, Consolidation, object]>([
  ["the first piece of any merchant", { ...toKorea, merchant: null }, toKorea, { ok: true }],
  ["a piece of its merchant and country", toKorea, toKorea, { ok: true }],
  ["a piece settled for no country", toKorea, { merchant: ofA, country: null }, { ok: true }],
  [
    "none of another merchant",
    toKorea,
    { ...toKorea, merchant: { code: "C2", name: "北屿母婴" } },
    { code: "merchant_differs", params: { load: "C1 樱草美妆", piece: "C2 北屿母婴" } },
  ],
  [
    "none settled for another country",
    toKorea,
    { ...toKorea, country: "116" },
    {
      code: "country_differs",
      params: { load: expect.stringContaining("133"), piece: expect.stringContaining("日本") },
    },
  ],
])("a load overseas takes %s", (_, load, piece, expected) => {
  expect(judgeConsolidation(load, piece)).toMatchObject(expected);
});

test("what is shipped back or destroyed goes merchant by merchant", () => {
  expect(batchOutcomes.filter(holdsOneMerchant)).toEqual(["reship", "destroy"]);
});

test("only a load overseas has a country, and not this one", () => {
  const asked = batchOutcomes.filter((outcome) => !judgeCountry(outcome, null).ok);
  expect(asked).toEqual(["reship"]);
  expect(judgeCountry("reship", "133")).toEqual({ ok: true });
  expect(judgeCountry("reship", "142")).toMatchObject({ code: "country_not_overseas" });
  expect([isOverseas("110"), isOverseas("143"), isOverseas("142"), isOverseas("100")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(overseasCountries.length).toBeGreaterThan(220);
});
