import { describe, expect, it } from "vitest";
import { GS, gs1Day, readGs1 } from "#lib/domain/barcode/gs1";

const GTIN = "09506000134352";

describe("readGs1", () => {
  it.each([
    [`01${GTIN}`, { gtin: GTIN }],
    [`01${GTIN}17260531`, { gtin: GTIN, expiresOn: "260531" }],
    [`01${GTIN}1726053110AB-1${GS}21SN9`, { gtin: GTIN, expiresOn: "260531", batch: "AB-1", serial: "SN9" }],
    [`${GS}01${GTIN}10LOT7${GS}11250101`, { gtin: GTIN, batch: "LOT7", producedOn: "250101" }],
    [`01${GTIN}${GS}15260500`, { gtin: GTIN, bestBefore: "260500" }],
    ["00106141411234567897", { sscc: "106141411234567897" }],
    [`10ab${GS}`, { batch: "ab" }],
    [`10LOT21SN9${GS}`, { batch: "LOT21SN9" }],
    [`01${GTIN}310300075017260531`, { gtin: GTIN, expiresOn: "260531" }],
    [`01${GTIN}240ABC-9${GS}17260531`, { gtin: GTIN, expiresOn: "260531" }],
    [`01${GTIN}375${GS}10LOT7${GS}21SN9`, { gtin: GTIN, batch: "LOT7", serial: "SN9" }],
    [`01${GTIN}17260531240ABC`, { gtin: GTIN, expiresOn: "260531" }],
    [`01${GTIN}711800123${GS}21SN9`, { gtin: GTIN, serial: "SN9" }],
  ])("reads %j", (text, parts) => {
    expect(readGs1(text)).toMatchObject({ parts, unread: null });
  });

  it.each([
    ["10LOT21SN9", {}, "10LOT21SN9"],
    [`01${GTIN}10LOT17260531`, { gtin: GTIN }, "10LOT17260531"],
    [`01${GTIN}240ABC10LOT7`, { gtin: GTIN }, "240ABC10LOT7"],
    [`01${GTIN}10ABCDEFGHKLMNPQRSTUVXY`, { gtin: GTIN }, "10ABCDEFGHKLMNPQRSTUVXY"],
  ])("does not guess where a field ends in %j", (text, parts, tail) => {
    expect(readGs1(text)).toMatchObject({ parts, unread: { text: tail, reason: "no_separator" } });
  });

  it.each([
    [`01${GTIN}0595`, { gtin: GTIN }, "0595"],
    [`01${GTIN}0595${GS}10LOT7`, { gtin: GTIN, batch: "LOT7" }, "0595"],
    [`01${GTIN}37many${GS}10LOT7`, { gtin: GTIN, batch: "LOT7" }, "37many"],
  ])("hands back what GS1 does not know in %j and reads on behind it", (text, parts, tail) => {
    expect(readGs1(text)).toMatchObject({ parts, unread: { text: tail, reason: "unknown_field" } });
  });

  it.each([
    ["a wrong check digit", "0109506000134353"],
    ["a date that is none", `01${GTIN}17261301`],
    ["too few digits", "01950600013435"],
    ["an open field over 20 characters", `10${"A".repeat(21)}`],
    ["two different batches", `10AAA${GS}10BBB`],
    ["a character that no field may hold", `01${GTIN}99A\u0007B`],
    ["no identifier", "ABC"],
    ["nothing", ""],
    ["separators only", `${GS}${GS}`],
  ])("refuses %s", (_why, text) => {
    expect(readGs1(text)).toBeNull();
  });
});

describe("gs1Day", () => {
  it.each([
    ["260531", 2026, "2026-05-31"],
    ["260200", 2026, "2026-02-28"],
    ["280200", 2026, "2028-02-29"],
    ["770101", 2026, "1977-01-01"],
    ["760101", 2026, "2076-01-01"],
    ["010101", 2098, "2101-01-01"],
    ["261301", 2026, null],
    ["260231", 2026, null],
    ["2605", 2026, null],
  ])("%s seen in %i is %s", (yymmdd, year, day) => {
    expect(gs1Day(yymmdd, year)).toBe(day);
  });
});
