import { expect, test } from "vitest";
import { readGoodsCode } from "#lib/domain/goods-code";
import { containerCode, zoneLabel } from "#lib/domain/place-code";

const now = new Date("2026-11-21T02:00:00Z");
const nothing = { serialNo: null, batchCode: null, expiresOn: null };

test.each([
  ["a barcode", "4901234567894\r", { text: "4901234567894", goods: "4901234567894", ...nothing }],
  ["the merchant's number", "sku-77", { text: "SKU-77", goods: "SKU-77", ...nothing }],
  ["no barcode", null, { text: null, goods: null, ...nothing }],
  ["无, as a list says it", "无", { text: null, goods: null, ...nothing }],
  [
    "a GS1 symbol",
    "]d2010490123456789417280131\u001d10LOT7\u001d21S1",
    { goods: "04901234567894", batchCode: "LOT7", serialNo: "S1", expiresOn: "2028-01-31" },
  ],
])("reads %s", (_, raw, expected) => {
  expect(readGoodsCode(raw, now)).toMatchObject({ ok: true, ...expected });
});

test.each(["CMD-UNDO", "OP-1234", zoneLabel("A"), containerCode(1)])("%s is no goods", (raw) => {
  expect(readGoodsCode(raw, now)).toMatchObject({ ok: false, params: { reason: "no_goods" } });
});
