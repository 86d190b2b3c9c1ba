import { randomInt } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { inScope } from "#db/scope";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { EnterTaxRate, enterTaxRate } from "#lib/settings/enter-tax-rate";
import { getTaxRates } from "#lib/settings/get-tax-rates";
import { actorFor, refusalOf } from "#lib/testing";

/** Chapters 98 and 99 are of no goods, so that no other test asks for them. */
const ownCode = () => `${randomInt(98, 100)}${randomDigits(8)}`;
const rateOf = (hsPrefix: string): EnterTaxRate => ({
  hsPrefix,
  goodsName: "剃须刀",
  vatBp: 1300,
  consumptionBp: 0,
  consumptionFrom: null,
  dutyBp: null,
  validFrom: "2019-04-01",
  validTo: null,
  source: "公告2019年第39号",
  reason: "补充",
});
const questionsOf = async (gcode: string) => {
  const { questions } = await runUseCase(await actorFor("supervisor"), (ctx) => getTaxRates(ctx), null);
  return questions.filter((one) => one.gcode === gcode);
};

test("goods of an open return without a rate are asked for, until somebody enters it", async () => {
  const gcode = ownCode();
  const sale = await makeSale({ lines: [{ qty: "1", gcode }] });
  const { returnNo } = await makeReturn(sale);
  expect(await questionsOf(gcode)).toMatchObject([{ question: "rate_missing", lines: 1, returnNo }]);
  const declarant = await actorFor("declarant");
  const now = new Date();
  const { position } = await runUseCase(declarant, enterTaxRate, rateOf(gcode.slice(0, 6)), { now });
  expect(await questionsOf(gcode)).toEqual([]);
  const { rates } = await runUseCase(declarant, (ctx) => getTaxRates(ctx), null);
  expect(rates.find((rate) => rate.position === position)).toMatchObject({
    hsPrefix: gcode.slice(0, 6),
    vatBp: 1300,
    reason: "补充",
    enteredAt: now,
    dutyBp: null,
    consumptionFrom: null,
  });
});

test("the table comes with rates that nobody entered, cosmetics with their threshold", async () => {
  const { rates } = await runUseCase(await actorFor("auditor"), (ctx) => getTaxRates(ctx), null);
  expect(rates.filter(({ hsPrefix }) => hsPrefix === "3304")).toMatchObject([
    { consumptionBp: 1500, consumptionFrom: { fenPerMeasure: 1000, fenPerSheet: 1500 }, enteredBy: null },
  ]);
});

test("nobody else enters, and a rate does not end before it begins", async () => {
  const rate = rateOf(ownCode());
  for (const role of ["administrator", "officer", "auditor", "receiver"] as const) {
    expect(await refusalOf(runUseCase(await actorFor(role), enterTaxRate, rate))).toBe("not_permitted");
  }
  const declarant = await actorFor("declarant");
  const early = { ...rate, validTo: "2019-03-31" };
  expect(await refusalOf(runUseCase(declarant, enterTaxRate, early))).toBe("rate_ends_early");
});

test("no version is ever changed", async () => {
  const change = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.execute(sql`update tax_rates set vat_bp = 0 where position = 1`),
  );
  await expect(change).rejects.toThrow();
});

test.each([
  ["letters in the prefix", { hsPrefix: "33O4" }],
  ["a share of all", { vatBp: 10_000 }],
  ["half a fen", { consumptionFrom: { fenPerMeasure: 0.5, fenPerSheet: 1 } }],
  ["no day", { validFrom: "2019-02-30" }],
  ["no source", { source: " " }],
  ["no reason", { reason: "" }],
])("%s does not pass the door", (_what, change) => {
  expect(EnterTaxRate.safeParse({ ...rateOf("330410"), ...change }).success).toBe(false);
});
