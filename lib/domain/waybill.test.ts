import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carrierHint, parseWaybill } from "#lib/domain/waybill";

describe("parseWaybill", () => {
  it.each([
    [" sf1234567890123\r", "SF1234567890123"],
    ["ＳＦ１２３４５６７８９０１２３", "SF1234567890123"],
    ["7731 2345 6789 012", "773123456789012"],
    ["JDVA12345678901-1-1-", "JDVA12345678901"],
    ["JD0012345678901-2-3", "JD0012345678901"],
    ["YT-1-1", "YT-1-1"],
  ])("reads %j as %s", (text, waybill) => {
    expect(parseWaybill(text)).toEqual({ ok: true, waybill });
  });

  it.each([
    ["   ", "empty"],
    ["SF1", "too_short"],
    ["7".repeat(41), "too_long"],
    ["SF123中4567", "unprintable"],
    ["SF123\u00004567", "unprintable"],
  ])("refuses %j: %s", (text, reason) => {
    expect(parseWaybill(text)).toEqual({ ok: false, reason });
  });

  it("never throws, and reads its own answer as itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const first = parseWaybill(text);
        if (first.ok) expect(parseWaybill(first.waybill)).toEqual(first);
      }),
    );
  });
});

describe("carrierHint", () => {
  it.each([
    ["SF1234567890123", "sf"],
    ["EB123456789CN", "ems"],
    ["1234567890123", "ems"],
    ["YT2512345678901", "yto"],
    ["78123456789012", "zto"],
    ["773123456789012", "sto"],
    ["4312345678901", "yunda"],
    ["JDVA12345678901", "jd"],
    ["LP00123456789012", "cainiao"],
    ["JT5123456789012", "jt"],
    ["DPK123456789012", "deppon"],
    ["551234567890123", "best"],
    ["ABCD", null],
    ["123456", null],
  ])("%s: %s", (waybill, carrier) => {
    expect(carrierHint(waybill)).toBe(carrier);
  });
});
