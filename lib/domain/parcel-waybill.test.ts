import { expect, test } from "vitest";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";

test.each([
  ["SF1234567890123", "SF1234567890123"],
  [" sf 1234567890123\r", "SF1234567890123"],
  ["４９０１２３４５６７８９４", "4901234567894"],
  ["]C100123456789012345675", "123456789012345675"],
])("%s is a waybill", (raw, waybill) => {
  expect(readParcelWaybill(raw)).toEqual({ ok: true, waybill });
});

test.each([
  ["", "empty"],
  ["SF", "too_short"],
  ["1".repeat(41), "too_long"],
  ["SF12345\u0007678", "control_characters"],
  ["顺丰1234567", "ime"],
  ["CMD-CONFIRM", "no_waybill"],
  ["31052026I000000123", "no_waybill"],
  ["RT261121000001", "no_waybill"],
])("%s is refused as %s", (raw, reason) => {
  expect(readParcelWaybill(raw)).toMatchObject({ ok: false, code: "code_refused", params: { reason } });
});
