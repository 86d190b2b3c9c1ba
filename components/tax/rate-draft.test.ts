import { expect, test } from "vitest";
import { emptyRate, rateInput, troubleOf } from "#components/tax/rate-draft";

const whole = {
  ...emptyRate("851010"),
  goodsName: " 剃须刀 ",
  validFrom: "2019-04-01",
  source: "公告2019年第39号",
  reason: "补充",
};

test.each([
  ["nothing", {}, null],
  ["a prefix of letters", { hsPrefix: "85A" }, "prefix"],
  ["no name", { goodsName: " " }, "goods"],
  ["VAT of a hundred", { vat: "100" }, "share"],
  ["duty that is no figure", { duty: "many" }, "share"],
  ["half a threshold", { perSheet: "15" }, "threshold"],
  ["a threshold of nothing", { perSheet: "0", perMeasure: "10" }, "threshold"],
  ["no first day", { validFrom: "" }, "valid"],
  ["an end before the beginning", { validTo: "2019-03-31" }, "valid"],
  ["no legal source", { source: "" }, "source"],
  ["no reason", { reason: " " }, "reason"],
])("%s is in the way", (_what, change, trouble) => {
  expect(troubleOf({ ...whole, ...change })).toBe(trouble);
});

test("figures become hundredths, and what is left empty is not known", () => {
  const draft = { ...whole, vat: "9.1", consumption: "15", perMeasure: "10", perSheet: "15" };
  expect(rateInput(draft)).toMatchObject({
    goodsName: "剃须刀",
    vatBp: 910,
    consumptionBp: 1500,
    dutyBp: null,
    validTo: null,
    consumptionFrom: { fenPerMeasure: 1000, fenPerSheet: 1500 },
  });
});
