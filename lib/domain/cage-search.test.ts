import { expect, test } from "vitest";
import { fittingWeights, readSought, tailOf } from "#lib/domain/cage-search";

test("a text is read as a code, as the end of a number and as words at once", () => {
  expect(readSought(" 80 21 ab ")).toMatchObject({ tail: "8021AB", words: "80 21 ab" });
  expect(readSought("4006381333931").codes).toContain("4006381333931");
});

test("words of goods end no number, and three characters are no tail", () => {
  expect(readSought("保湿面霜")).toEqual({ codes: [], tail: null, words: "保湿面霜" });
  expect(readSought("021").tail).toBeNull();
});

test("full-width digits are digits", () => {
  expect(readSought("８０２１").tail).toBe("8021");
});

test("the end of a waybill that is nothing but its end is none", () => {
  expect(tailOf("SF1234567890123")).toBe("890123");
  expect(tailOf("890123")).toBeNull();
});

test("goods weigh less than their box, seldom more", () => {
  expect(fittingWeights(1_000)).toEqual({ from: 600, to: 1_100 });
});
