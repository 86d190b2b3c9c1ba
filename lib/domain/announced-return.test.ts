import { expect, test } from "vitest";
import { checkAnnouncedReturn } from "#lib/domain/announced-return";

const head = { returnNo: "TH1", orderNo: "TM1", reason: "七天无理由" };

const check = (...waybillNos: string[]) =>
  checkAnnouncedReturn(
    head,
    waybillNos.map((waybillNo) => ({ waybillNo, carrier: null })),
    [{ gnum: "1", qty: "1" }],
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
