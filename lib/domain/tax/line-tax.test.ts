import { expect, test } from "vitest";
import { lineTax, type TaxedList } from "#lib/domain/tax/line-tax";
import type { TaxRate } from "#lib/domain/tax/tax-rate";

const open = {
  dutyBp: null,
  consumptionBp: 0,
  consumptionFrom: null,
  validFrom: "2019-04-01",
  validTo: null,
};
const highEnd = { fenPerMeasure: 1_000, fenPerSheet: 1_500 };
const rates: readonly TaxRate[] = [
  { ...open, hsPrefix: "1901", vatBp: 1300 },
  { ...open, hsPrefix: "0409", vatBp: 900 },
  { ...open, hsPrefix: "3304", vatBp: 1300, consumptionBp: 1500, consumptionFrom: highEnd },
  { ...open, hsPrefix: "2204", vatBp: 1300, consumptionBp: 1000, dutyBp: 1400 },
  { ...open, hsPrefix: "4202", vatBp: 1300, dutyBp: 600 },
  { ...open, hsPrefix: "9102", vatBp: 1300, consumptionBp: 2000, dutyBp: 800 },
  { ...open, hsPrefix: "8518", vatBp: 1600, validFrom: "2018-05-01", validTo: "2019-03-31" },
  { ...open, hsPrefix: "8518", vatBp: 1300 },
  { ...open, hsPrefix: "851830", vatBp: 1000, validFrom: "2027-01-01", validTo: "2027-12-31" },
  { ...open, hsPrefix: "6109", vatBp: 1300 },
  { ...open, hsPrefix: "6109", vatBp: 1300, validTo: "2026-06-30" },
  { ...open, hsPrefix: "1509", vatBp: 1300 },
  { ...open, hsPrefix: "1509", vatBp: 900 },
];

const codes: Record<string, string> = {
  formula: "1901101090",
  honey: "0409000000",
  cream: "3304990039",
  wine: "2204210000",
  bag: "4202210090",
  watch: "9102110000",
  headset: "8518300000",
  shirt: "6109100021",
  oil: "1509200000",
  razor: "8510100000",
  "-": "",
  mixed: "2219011010",
  speaker: "8518210000",
};

/** Source | what | lines: goods price[/quantity[/unit]] [(model)] | head of the list | what comes back | tax or question | the rest. */
const table = `
财关税〔2016〕18号 2 | VAT 13 % becomes 9.1 % | formula 100 | - | 1 of 1 | 910 | vatFen=910 dutyFen=0
财关税〔2016〕18号 2 | VAT 9 % becomes 6.3 % | honey 100 | - | 1 of 1 | 630 | vatFen=630
财关税〔2016〕18号 2 | no duty within the limits, though the table has one | bag 4000 | - | 1 of 1 | 36400 | dutyFen=0
财关税〔2016〕18号 2 | nothing is due on nothing | formula 0 | - | 1 of 1 | 0 | allowanceFen=0
财关税〔2016〕18号 2 | half a fen is rounded up | formula 0.05495 | - | 1 of 1 | 1 | -
财关税〔2016〕18号 2 | less than half a fen is rounded off | formula 0.05494 | - | 1 of 1 | 0 | -
财关税〔2016〕18号 2 | one fen of value is no fen of tax | formula 0.01 | - | 1 of 1 | 0 | allowanceFen=1
公告2019年第39号 | the common rate is 13 % | shirt 10 | day=2026-06-30 | 1 of 1 | 91 | -
公告2019年第39号 | 16 % until the day before | headset 100 | day=2019-03-31 | 1 of 1 | 1120 | -
公告2019年第39号 | 13 % from the first of April 2019 | headset 100 | day=2019-04-01 | 1 of 1 | 910 | -
消费税暂行条例 9 | 10 % within the price it is part of | wine 100 | - | 1 of 1 | 1789 | consumptionFen=778 vatFen=1011
消费税暂行条例 9 | 20 % within the price it is part of | watch 1000 | - | 1 of 1 | 28875 | consumptionFen=17500 vatFen=11375
消费税暂行条例 9 | 15 % of high-end cosmetics | cream 850 (50ml) | - | 1 of 1 | 19600 | consumptionFen=10500 vatFen=9100
消费税暂行条例 9 | rounded once: the parts add up to the sum | wine 0.33 | - | 1 of 1 | 6 | consumptionFen=3 vatFen=3
消费税暂行条例 9 | rounded once: not part by part | watch 0.13 | - | 1 of 1 | 4 | consumptionFen=2 vatFen=2
财税〔2016〕103号 | below 10 yuan a millilitre no consumption tax | cream 499.99 (50ml) | - | 1 of 1 | 4550 | consumptionFen=0
财税〔2016〕103号 | from exactly 10 yuan a millilitre | cream 500 (50ml) | - | 1 of 1 | 11529 | consumptionFen=6176
财税〔2016〕103号 | by gram as by millilitre | cream 34.99 (3.5g/支) | - | 1 of 1 | 318 | consumptionFen=0
财税〔2016〕103号 | from exactly 10 yuan a gram | cream 35 (3.5克/支) | - | 1 of 1 | 807 | consumptionFen=432
财税〔2016〕103号 | below 15 yuan a sheet | cream 74.99 (5片/盒) | - | 1 of 1 | 682 | consumptionFen=0
财税〔2016〕103号 | from exactly 15 yuan a sheet | cream 75 (5片/盒) | - | 1 of 1 | 1729 | consumptionFen=926
财税〔2016〕103号 | two bottles hold twice as much | cream 999.98/2 (50ml) | - | 2 of 1 | 9100 | consumptionFen=0
财税〔2016〕103号 | two bottles at the limit | cream 1000/2 (50毫升) | - | 2 of 1 | 23059 | consumptionFen=12353
财关税〔2016〕18号 1 | freight lifts the value over 10 yuan a millilitre | cream 499.99 (50ml) | freight=0.01 | 1 of 1 | 11529 | consumptionFen=6176
rules.md §2: an estimate, never a guess | no content is named | cream 850 (面部护肤) | - | 1 of 1 | content_unknown | allowanceFen=85000
rules.md §2: an estimate, never a guess | two contents are named | cream 850 (50ml 20g) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | a set of several | cream 850 (25ml×10) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | a set written with an x | cream 850 (2 x 50ml) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | sold by the kilogram | cream 850/1/035 (50ml) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | a content of nothing | cream 850 (0ml) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | milligrams are no grams | cream 850 (500mg) | - | 1 of 1 | content_unknown | -
rules.md §2: an estimate, never a guess | goods the table does not have | razor 659 | - | 1 of 1 | rate_missing | allowanceFen=65900
rules.md §2: an estimate, never a guess | goods without a code | - 10 | - | 1 of 1 | rate_missing | -
rules.md §2: an estimate, never a guess | a prefix must be the beginning | mixed 10 | - | 1 of 1 | rate_missing | -
rules.md §2: an estimate, never a guess | the missing rate of one line leaves the other | razor 10; formula 10 | - | 1 of 2 | 91 | -
关税法 20 | the rate of the day of declaration | headset 100 | day=2026-12-31 | 1 of 1 | 910 | -
关税法 20 | the first day of a longer prefix | headset 100 | day=2027-01-01 | 1 of 1 | 700 | -
关税法 20 | the last day of a longer prefix | headset 100 | day=2027-12-31 | 1 of 1 | 700 | -
关税法 20 | the day after it the shorter prefix again | headset 100 | day=2028-01-01 | 1 of 1 | 910 | -
关税法 20 | the longer prefix is for its own goods | speaker 100 | day=2027-06-01 | 1 of 1 | 910 | -
关税法 20 | the last day of a rate that ends | shirt 100 | day=2026-06-30 | 1 of 1 | 910 | -
关税法 20 | an end entered later ends the earlier version too | shirt 100 | day=2026-07-01 | 1 of 1 | rate_missing | -
关税法 20 | a correction of the same day counts from its entry | oil 100 | - | 1 of 1 | 630 | -
关税法 20 | no rate before the first day of any | formula 100 | day=2019-03-31 | 1 of 1 | rate_missing | -
关税法 20 | the first day of a rate | formula 100 | day=2019-04-01 | 1 of 1 | 910 | -
关税法 20 | a leap day is a day | formula 100 | day=2028-02-29 | 1 of 1 | 910 | -
GACC 2020 No. 45, 1 | one of two pieces | formula 436/2 | - | 1 of 1 | 1984 | allowanceFen=21800
GACC 2020 No. 45, 1 | both pieces | formula 436/2 | - | 2 of 1 | 3968 | allowanceFen=43600
GACC 2020 No. 45, 1 | one of three, not exact in fen | formula 100/3 | - | 1 of 1 | 303 | allowanceFen=3333
GACC 2020 No. 45, 1 | two of three | formula 100/3 | - | 2 of 1 | 607 | allowanceFen=6667
GACC 2020 No. 45, 1 | all three are the whole again | formula 100/3 | - | 3 of 1 | 910 | allowanceFen=10000
GACC 2020 No. 45, 1 | a part of a measure | honey 100/2.5 | - | 0.5 of 1 | 126 | allowanceFen=2000
GACC 2020 No. 45, 1 | the smallest quantity there is | honey 100 | - | 0.00001 of 1 | 0 | allowanceFen=0
GACC 2020 No. 45, 1 | nothing comes back | honey 100 | - | 0 of 1 | 0 | allowanceFen=0
GACC 2020 No. 45, 1 | one line of two | formula 100; honey 50 | - | 1 of 2 | 315 | allowanceFen=5000
财关税〔2016〕18号 1 | freight is part of the value | formula 100 | freight=10 | 1 of 1 | 1001 | allowanceFen=11000
财关税〔2016〕18号 1 | insurance is part of the value | formula 100 | insuredFee=1 | 1 of 1 | 919 | allowanceFen=10100
财关税〔2016〕18号 1 | freight is shared by value | formula 300; honey 100 | freight=8 | 1 of 2 | 643 | allowanceFen=10200
财关税〔2016〕18号 1 | and the other share | formula 300; honey 100 | freight=8 | 1 of 1 | 2785 | allowanceFen=30600
财关税〔2016〕18号 1 | half of the pieces carry half of the share | formula 100/2 | freight=10 | 1 of 1 | 501 | allowanceFen=5500
财关税〔2016〕18号 1 | freight on goods worth nothing | formula 0; honey 0 | freight=2 | 1 of 1 | 9 | allowanceFen=100
财关税〔2018〕49号 1 | 5,000.00 yuan is within | bag 5000 | - | 1 of 1 | 45500 | basis=within_limits
财关税〔2018〕49号 1 | 5,000.00 with freight is within | bag 4990 | freight=10 | 1 of 1 | 45500 | basis=within_limits
财关税〔2018〕49号 1 | several articles within | bag 2500; bag 2500 | - | 1 of 1 | 22750 | basis=within_limits
财关税〔2018〕49号 2 | 5,000.01 yuan is beyond: duty and all of the VAT | bag 5000.01 | - | 1 of 1 | 98900 | basis=full dutyFen=30000
财关税〔2018〕49号 2 | freight lifts it beyond | bag 4990 | freight=10.01 | 1 of 1 | 98900 | basis=full
财关税〔2018〕49号 2 | insurance lifts it beyond | bag 5000 | insuredFee=0.01 | 1 of 1 | 98900 | basis=full
财关税〔2018〕49号 2 | a hundred-thousandth beyond is beyond | bag 5000.00001 | - | 1 of 1 | 98900 | basis=full
财关税〔2018〕49号 2 | consumption tax on value and duty | wine 6000 | - | 1 of 1 | 258800 | dutyFen=84000 consumptionFen=76000 vatFen=98800 allowanceFen=600000
财关税〔2018〕49号 2 | the duty is not in the table | formula 5000.01 | - | 1 of 1 | duty_missing | allowanceFen=500001
财关税〔2018〕49号 2 | two articles cannot be beyond | bag 5000.02/2 | - | 1 of 1 | over_limit | allowanceFen=250001
财关税〔2018〕49号 2 | two lines cannot be beyond | bag 5000; formula 0.01 | - | 1 of 1 | over_limit | -
财关税〔2018〕49号 2 | half a kilogram is not one article | bag 6000/0.5/035 | - | 0.5 of 1 | over_limit | -
财关税〔2018〕49号 2 | one kilogram is not one article | bag 6000/1/035 | - | 1 of 1 | over_limit | -
GACC 2020 No. 45, 4 | the allowance is the value as it was sold | cream 367/2 (50ml) | - | 1 of 1 | 1670 | allowanceFen=18350
`;

const rows = table
  .trim()
  .split("\n")
  .map((row) => row.split(" | ") as [string, string, string, string, string, string, string]);

function pairs(text: string): [string, string][] {
  const found = text.split(" ").filter((pair) => pair.includes("="));
  return found.map((pair) => pair.split("=") as [string, string]);
}

function listOf(lines: string, head: string): TaxedList {
  const { day = "2026-08-02", freight = "0", insuredFee = "0" } = Object.fromEntries(pairs(head));
  return {
    declaredOn: day,
    freight,
    insuredFee,
    lines: lines.split("; ").map((line, index) => {
      const [, goods = "", figures = "", gmodel = ""] = /^(\S+) (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
      const [totalPrice = "", qty = "1", unit = "142"] = figures.split("/");
      return { gnum: index + 1, gcode: codes[goods] ?? goods, gmodel, unit, qty, totalPrice };
    }),
  };
}

test.each(rows)("%s: %s", (_source, _what, lines, head, back, said, rest) => {
  const [qty = "", gnum] = back.split(" of ");
  const taxFen = /^\d+$/.test(said) ? Number(said) : null;
  const figures = pairs(rest).map(([key, text]) => [key, key === "basis" ? text : Number(text)]);
  expect(lineTax(listOf(lines, head), rates, { gnum: Number(gnum), qty })).toMatchObject({
    gnum: Number(gnum),
    qty,
    taxFen,
    question: taxFen === null ? said : null,
    ...Object.fromEntries(figures),
  });
});

test("the table has at least sixty rows, each with its source", () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  for (const [source] of rows) expect(source).toMatch(/号|条例|法|GACC|rules/);
});

test("a line the list does not have is a mistake of ours", () => {
  expect(() => lineTax(listOf("honey 1", ""), rates, { gnum: 2, qty: "1" })).toThrow("no line 2");
});
