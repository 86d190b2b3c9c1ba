import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { GS } from "#lib/domain/barcode/gs1";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";
import { plateFromSequence } from "#lib/domain/plate";

const plate = plateFromSequence(4711);
const GTIN = "09506000134352";
const rack = { aisle: 1, rack: 3, level: 2 };

describe("R7 classifyCode", () => {
  it.each([
    [plate, { kind: "plate", plate }],
    [`]C0${plate.toLowerCase()}\r\n`, { kind: "plate", plate }],
    [`${plate.slice(0, -1)}${plate.endsWith("A") ? "B" : "A"}`, { kind: "foreignPlate", reason: "check" }],
    ["RW-12", { kind: "foreignPlate", reason: "check" }],
    [plate.replace("RW", "HZ"), { kind: "foreignPlate", reason: "other_warehouse" }],
    ["cmd-undo", { kind: "command", command: "UNDO" }],
    ["OP-0042", { kind: "badge", badge: "0042" }],
    [locationCode("A", rack), { kind: "location" }],
    [zoneLabel("A").toLowerCase(), { kind: "zone", zone: "A" }],
    [`]C0${containerCode(17)}`, { kind: "container", text: containerCode(17) }],
    ["29162026i000012345", { kind: "listNumber", invtNo: "29162026I000012345" }],
    ["RT261121000042", { kind: "returnNo", returnNo: "RT261121000042" }],
    ["]E04006381333931", { kind: "gtin", gtin14: "04006381333931" }],
    ["４００６３８１３３３９３１", { kind: "gtin", text: "4006381333931" }],
    ["SF1234567890123", { kind: "waybillOrOrder", carrier: "sf" }],
    ["PO-2026/77", { kind: "waybillOrOrder", text: "PO-2026/77", carrier: null }],
    ["A^B]C", { kind: "waybillOrOrder", text: "A^B]C" }],
  ])("%j", (raw, expected) => {
    expect(classifyCode(raw)).toMatchObject(expected);
  });

  const parts = { gtin: GTIN, batch: "LOT7", serial: "Sn9" };
  it.each([
    `]d201${GTIN}10LOT7${GS}21Sn9`,
    `]C101${GTIN}10LOT7^21Sn9`,
    `]Q301${GTIN}10LOT7]21Sn9`,
    `]e001${GTIN}10LOT7{GS}21Sn9`,
    `01${GTIN}10LOT7\u241d21Sn9\u0004`,
    `${GS}01${GTIN}10LOT7${GS}21Sn9`,
    `^01${GTIN}10LOT7^21Sn9`,
  ])("R7 R8 reads the GS1 string %j, small letters kept", (raw) => {
    expect(classifyCode(raw)).toMatchObject({ kind: "gs1", parts, unread: null });
  });

  it.each([
    [
      `https://id.gs1.org/01/${GTIN}/10/LOT21X?17=260531&99=X`,
      { gtin: GTIN, batch: "LOT21X", expiresOn: "260531" },
    ],
    [`HTTPS://BRAND.EXAMPLE/CN/01/${GTIN}/21/A%2FB`, { gtin: GTIN, serial: "A/B" }],
    [`]Q1https://a.example/01/${GTIN.slice(1)}?11=250101&linkType=all`, { gtin: GTIN, producedOn: "250101" }],
    ["https://a.example/00/106141411234567897", { sscc: "106141411234567897" }],
  ])("R7 reads the GS1 Digital Link %j", (raw, found) => {
    const code = classifyCode(raw);
    expect(code).toMatchObject({ kind: "gs1", parts: found, unread: null });
    expect(code.kind === "gs1" && classifyCode(code.text)).toEqual(code);
  });

  it.each([
    ["", "empty"],
    [" \r\n\t", "empty"],
    ["]C1", "empty"],
    ["AB", "too_short"],
    ["A".repeat(61), "too_long"],
    ["1".repeat(5000), "too_long"],
    ["SF12\u00013456", "control_characters"],
    ["ABCD\nEFGH", "control_characters"],
    [`ABCD${GS}EFGH`, "control_characters"],
    [`]d201${GTIN.replace("2", "3")}${GS}10A`, "gs1_malformed"],
    [locationCode("A", rack).replace("01", "07"), "place_check"],
    ["CTN-000017", "place_check"],
    ["https://brand.example/welcome", "web_address"],
    [`https://id.gs1.org/01/${GTIN.replace("2", "3")}`, "web_address"],
    ["SF12½34", "unprintable"],
    ["SF12é34", "unprintable"],
    ["退货12345", "ime"],
    ["RW—0KD7", "ime"],
  ])("refuses %j: %s", (raw, reason) => {
    expect(classifyCode(raw)).toEqual({ kind: "refused", reason });
  });

  it.each([
    ["]C1SF1234567890123", "sf"],
    ["]C1773123456789012", "sto"],
  ])("takes %j, a carrier's Code 128 that only calls itself GS1, for a waybill", (raw, carrier) => {
    expect(classifyCode(raw)).toMatchObject({ kind: "waybillOrOrder", carrier });
  });

  const pieces = fc.constantFrom(
    "]C1",
    "]d2",
    GS,
    "^",
    "]",
    "01",
    GTIN,
    "10",
    "21",
    "17260531",
    "RW-",
    plate,
    " ",
    "\r",
    "JDVA1234567890",
    "-1-1-",
    "a",
    "Ａ",
    "CMD-",
    "{GS}",
    "https://a/",
    "/",
    "?",
    "00",
    "4006381333931",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.array(pieces).map((list) => list.join("")),
  );

  it("has an answer for every string, and gives it again for its own normal form", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const code = classifyCode(raw);
        if (code.kind !== "refused") expect(classifyCode(code.text)).toEqual(code);
      }),
      { numRuns: 2000 },
    );
  });
});
