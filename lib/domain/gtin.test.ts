import { describe, expect, it } from "vitest";
import { gs1CheckDigit, gtin14, gtinForms, gtinsEqual } from "#lib/domain/gtin";

describe("gtin14", () => {
  it.each([
    ["EAN-8", "96385074", "00000096385074"],
    ["UPC-A", "036000291452", "00036000291452"],
    ["EAN-13", "4006381333931", "04006381333931"],
    ["GTIN-14", "10614141000415", "10614141000415"],
  ])("reads %s", (_kind, text, expected) => {
    expect(gtin14(text)).toBe(expected);
  });

  it.each([
    ["a wrong check digit", "4006381333932"],
    ["a length of its own", "12345670000"],
    ["letters", "40063813339AB"],
    ["nothing", ""],
    ["only zeros", "0000000000000"],
  ])("refuses %s", (_why, text) => {
    expect(gtin14(text)).toBeNull();
  });
});

describe("gtinForms", () => {
  it.each([
    ["036000291452", ["00036000291452", "0036000291452", "036000291452"]],
    ["4006381333931", ["04006381333931", "4006381333931"]],
    ["10614141000415", ["10614141000415"]],
    ["96385074", ["00000096385074", "0000096385074", "000096385074", "96385074"]],
    ["4006381333932", []],
    ["SF1234567890123", []],
  ])("%s may be written in all its lengths", (text, forms) => {
    expect(gtinForms(text)).toEqual(forms);
  });
});

describe("gs1CheckDigit", () => {
  it("counts an SSCC", () => {
    expect(gs1CheckDigit("10614141123456789")).toBe("7");
  });
});

describe("gtinsEqual", () => {
  it.each([
    ["036000291452", "0036000291452", true],
    ["036000291452", " 00036000291452 ", true],
    ["4006381333931", "4006381333931", true],
    ["4006381333931", "4006381333932", false],
    ["10614141000415", "0614141000418", false],
    ["无", "无", false],
    ["", "", false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(gtinsEqual(a, b)).toBe(same);
  });
});
