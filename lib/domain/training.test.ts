import { expect, test } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { type Deed, judgeDeed, oddityKeys, type Step, samples, scoreOf, steps } from "#lib/domain/training";

const digitOf = (oddity: string) =>
  Number(Object.entries(oddityKeys).find(([, said]) => said === oddity)?.[0]);

function deedOf(step: Step): Deed {
  if (step.kind === "finish") return { kind: "finish" };
  return step.kind === "oddity"
    ? { kind: "digit", digit: digitOf(step.oddity) }
    : { kind: "scan", text: step.code };
}

test("there are twenty sample boxes, with codes that every bench reads and nobody sells", () => {
  expect(samples).toHaveLength(20);
  expect(new Set(samples.map(({ oddity }) => oddity)).size).toBe(4);
  const codes = samples.flatMap(({ waybill, barcodes }) => [waybill, ...barcodes]);
  expect(new Set(codes).size).toBe(codes.length);
  const kinds = samples.flatMap(({ barcodes }) => barcodes.map((code) => classifyCode(code).kind));
  expect(new Set(kinds)).toEqual(new Set(["gtin"]));
});

test("a list and its box differ where the oddity says so, and nowhere else", () => {
  for (const { oddity, barcodes, listed } of samples) {
    const missing = listed.filter((code) => !barcodes.includes(code)).length;
    const more = barcodes.filter((code) => !listed.includes(code)).length;
    expect([missing, more]).toEqual([oddity === "short" ? 1 : 0, oddity === "stranger" ? 1 : 0]);
    expect(listed.length).toBeGreaterThan(0);
  }
});

test("who does every step at once has a hundred", () => {
  const score = scoreOf(steps.map(deedOf));
  expect(score).toEqual({ done: steps.length, firstTime: steps.length, percent: 100, isFinished: true });
});

test("a step that was right at the second try is done, and not counted", () => {
  const wrong: Deed = { kind: "digit", digit: 9 };
  const score = scoreOf(steps.flatMap((step) => [wrong, deedOf(step)]));
  expect(score).toMatchObject({ done: steps.length, firstTime: 0, percent: 0, isFinished: true });
  expect(scoreOf(steps.slice(0, 3).map(deedOf))).toMatchObject({ done: 3, isFinished: false });
});

test.each([
  ["a real barcode", { kind: "scan", text: "4006381333931" }, "real"],
  ["a real waybill", { kind: "scan", text: "SF1234567890123" }, "real"],
  [
    "what a list says is in a box and is not",
    { kind: "scan", text: samples[7]?.listed.at(-1) ?? "" },
    "wrong",
  ],
  ["another sample", { kind: "scan", text: samples[1]?.waybill ?? "" }, "wrong"],
  ["the sample itself, in small letters", { kind: "scan", text: "trn0000000001" }, "right"],
  ["a key too early", { kind: "digit", digit: 1 }, "wrong"],
] as const)("%s", (_, deed, judged) => {
  const [first] = steps;
  expect(first && judgeDeed(first, deed)).toBe(judged);
});
