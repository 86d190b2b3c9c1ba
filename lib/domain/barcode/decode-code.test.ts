import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCode } from "#lib/domain/barcode/decode-code";

const GTIN = "09506000134352";
const decode = (text: string) => decodeCode(text, 2026);

describe("decodeCode", () => {
  it.each([
    [`]C101${GTIN}10LOT7\u001d21Sn9`, "GS1-128", `(01)${GTIN}(10)LOT7(21)Sn9`],
    [`]d201${GTIN}10LOT7^21Sn9`, "GS1 DataMatrix", `(01)${GTIN}(10)LOT7(21)Sn9`],
    [`]Q301${GTIN}`, "GS1 QR Code", `(01)${GTIN}`],
    [`]e001${GTIN}`, "GS1 DataBar", `(01)${GTIN}`],
    ["]E09506000134352|]e010LOT7", "EAN-13 / UPC", `(01)${GTIN}(10)LOT7`],
    [`]Q1https://id.gs1.org/01/${GTIN}/10/LOT7`, "QR Code", `(01)${GTIN}(10)LOT7`],
    [`^01${GTIN}10a(b`, null, `(01)${GTIN}(10)a\\(b`],
    [`(01)${GTIN}(10)LOT7`, null, `(01)${GTIN}(10)LOT7`],
    [`01${GTIN}10LOT7\u001d21Sn9`, null, `(01)${GTIN}(10)LOT7(21)Sn9`],
  ])("reads the GS1 message %j of %s", (text, symbology, printed) => {
    expect(decode(text)).toMatchObject({ kind: "gs1", symbology, printed });
  });

  it.each([
    ["]E04006381333931", { kind: "gtin", symbology: "EAN-13 / UPC", gtin14: "04006381333931" }],
    ["]E440170725", { kind: "gtin", symbology: "EAN-8", gtin14: "00000040170725" }],
    ["]I114006381333938", { kind: "gtin", symbology: "ITF", gtin14: "14006381333938" }],
    ["036000291452", { kind: "gtin", gtin14: "00036000291452" }],
    ["4006381333930", { kind: "waybillOrOrder", note: "gtin_check_digit" }],
    ["]C0SF1234567890123", { kind: "waybillOrOrder", symbology: "Code 128", carrier: "sf" }],
    ["]Q1^TESTING", { kind: "waybillOrOrder", text: "^TESTING" }],
    ["]d1(10)LOT", { kind: "waybillOrOrder", symbology: "Data Matrix" }],
    ["CMD-UNDO", { kind: "command", command: "UNDO" }],
  ])("says what %j is", (text, what) => {
    expect(decode(text)).toMatchObject(what);
  });

  it.each([
    ["", { code: "empty" }],
    ["^", { code: "empty" }],
    ["]C1", { code: "empty" }],
    ["]E04006381333930", { code: "content", check: "csum" }],
    ["]E0400638133393", { code: "too_short" }],
    ["]E040063813339311", { code: "too_long" }],
    ["]E040063813339AB", { code: "character" }],
    ["]d20112345", { code: "too_short", ai: "01" }],
    ["https://example.com/hello", { code: "uri_without_key" }],
    ["退货12345", { code: "ime" }],
    ["ABCD\u001dEFGH", { code: "unknown_identifier" }],
  ])("says why %j is nothing", (text, fault) => {
    expect(decode(text)).toMatchObject({ kind: "refused", fault });
  });

  it("explains days by the century rule, and numbers by their decimal point", () => {
    const decoded = decode(`(01)${GTIN}(17)260200(3103)000195(3922)0299`);
    const elements = decoded.kind === "gs1" ? decoded.elements : [];
    expect(elements.map(({ days, number }) => days?.[0] ?? number)).toEqual([
      undefined,
      "2026-02-28",
      "0.195",
      "2.99",
    ]);
    expect(decodeCode(`(01)${GTIN}(17)770101`, 2026)).toMatchObject({
      elements: [{}, { days: ["1977-01-01"] }],
    });
  });

  it("says what a message lacks without refusing it: another code on the goods may have it", () => {
    expect(decode("(10)LOT7")).toMatchObject({ kind: "gs1", needs: [{ ai: "10" }] });
    expect(decode("(250)X(01)95012345678903")).toMatchObject({ needs: [{ ai: "250", anyOf: ["21"] }] });
    expect(decode(`(01)${GTIN}(10)LOT7`)).toMatchObject({ needs: [] });
  });

  it("has an answer for every text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string()), (text) => {
        for (const start of ["", "]d2", "^", "(01)", "https://a/01/"]) {
          expect(decode(start + text).kind).toBeTypeOf("string");
        }
      }),
    );
  });
});
