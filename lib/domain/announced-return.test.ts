import { expect, test } from "vitest";
import { checkAnnouncedReturn } from "#lib/domain/announced-return";

const head = { returnNo: "TH1", orderNo: "TM1", reason: "七天无理由" };

const check = (...waybillNos: string[]) =>
  checkAnnouncedReturn(
    head,
    waybillNos.map((waybillNo) => ({ waybillNo, carrier: null })),
    [{ fields: { gnum: "1", qty: "1" }, serials: [] }],
    false,
  );

test.each([
  ["small letters", "sf73183148011", "SF73183148011"],
  ["full-width digits", "SF7318314801２", "SF73183148012"],
  ["spaces", " 7731 2345 6789 012 ", "773123456789012"],
  ["the mark of one box of several", "JDVA12345678901-1-2-", "JDVA12345678901"],
  ["digits that would do as a barcode", "4901234567894", "4901234567894"],
])("a waybill with %s is announced as the dock reads it", (_, written, waybillNo) => {
  expect(check(written)).toMatchObject({ document: { waybills: [{ waybillNo, carrier: null }] } });
});

test("one waybill in two spellings is one", () => {
  expect(check("sf73183148011", "SF73183148011")).toMatchObject({
    document: { waybills: [{ waybillNo: "SF73183148011" }] },
  });
});

test.each([
  ["Chinese words", "顺丰73183148011", "not_waybill", { cause: "ime" }],
  ["45 characters", "7".repeat(45), "not_waybill", { cause: "too_long" }],
  ["three characters", "YT1", "not_waybill", { cause: "too_short" }],
  ["nothing but spaces", "   ", "missing", {}],
  ["a line end in it", "SF7318\n3148011", "not_waybill", { cause: "control_characters" }],
  ["a list number", "31052026I000000123", "not_waybill", { cause: "no_waybill" }],
  ["a control character", "SF73183148\u0007011", "control_character", {}],
])("a waybill of %s is refused by name", (_, written, reason, params) => {
  expect(check("SF1234567890123", written)).toEqual({
    ok: false,
    problems: [{ field: "waybills[2].waybillNo", reason, params }],
  });
});

const ofLines = (...lines: [fields: Record<string, string>, ...serials: string[]][]) =>
  checkAnnouncedReturn(
    head,
    [],
    lines.map(([fields, ...serials]) => ({ fields, serials })),
    false,
  );

test("serial numbers of the same line add up with its quantity, half-width and without blanks", () => {
  const checked = ofLines(
    [{ gnum: "1", qty: "2" }, "SN １", "SN2"],
    [{ gnum: "01", qty: "1" }, "SN3"],
    [{ barcode: "4901234567894", qty: "1" }],
  );
  expect(checked).toMatchObject({
    document: {
      lines: [
        { gnum: 1, qty: "3", serials: ["SN1", "SN2", "SN3"] },
        { barcode: "4901234567894", serials: [] },
      ],
    },
  });
});

test("two goods may bear the same serial number", () => {
  const lines: Parameters<typeof ofLines> = [
    [{ gnum: "1", qty: "1" }, "A-1"],
    [{ gnum: "2", qty: "1" }, "A-1"],
  ];
  expect(ofLines(...lines)).toMatchObject({ ok: true });
});

test.each<[what: string, lines: Parameters<typeof ofLines>, at: string, reason: string]>([
  ["more than pieces", [[{ gnum: "1", qty: "1" }, "A", "B"]], "lines[1].serials", "too_many_serials"],
  ["one twice", [[{ gnum: "1", qty: "2" }, "ab", "AB"]], "lines[1].serials", "serial_twice"],
  [
    "one on two rows of a line",
    [
      [{ gnum: "1", qty: "1" }, "A"],
      [{ gnum: "1", qty: "1" }, "A"],
    ],
    "lines[2].serials",
    "serial_twice",
  ],
  ["61 characters", [[{ gnum: "1", qty: "1" }, "9".repeat(61)]], "lines[1].serials", "too_long"],
  ["a control character", [[{ gnum: "1", qty: "1" }, "A\u0007"]], "lines[1].serials", "control_character"],
  ["nothing", [[{ gnum: "1", qty: "1" }, " "]], "lines[1].serials", "missing"],
])("serial numbers of %s are refused by name", (_, lines, field, reason) => {
  expect(ofLines(...lines)).toMatchObject({ ok: false, problems: [{ field, reason }] });
});
