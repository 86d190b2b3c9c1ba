import { expect, test } from "vitest";
import { filledInAtMost, fillIn, type UnopenedFacts } from "#lib/domain/unopened-parcel";

const line = { gnum: 1, qty: "2.00000", claimedQty: "0.00000", unit: "011" };
const list = { logisticsNo: "sf1234567890123", status: "released" as const };
const box: UnopenedFacts = {
  waybillNo: "SF1234567890123",
  damage: null,
  pieces: 0,
  sales: [{ list, lines: [line, { ...line, gnum: 2, qty: "3" }] }],
};
const ofLines = (...lines: object[]): Partial<UnopenedFacts> => ({
  sales: [{ list, lines: lines.map((one) => ({ ...line, ...one })) }],
});

test("a box under its forward waybill holds every line of its list, whole", () => {
  const lines = [
    { gnum: 1, pieces: 2 },
    { gnum: 2, pieces: 3 },
  ];
  expect(fillIn(box)).toEqual({ ok: true, lines, pieces: 5 });
  expect(fillIn({ ...box, damage: "wet" })).toMatchObject({ ok: true });
  const coming = { ...list, status: "not_released" as const };
  expect(fillIn({ ...box, sales: [{ list: coming, lines: [line] }] })).toMatchObject({ pieces: 2 });
});

test.each<[string, Partial<UnopenedFacts>]>([
  ["unknown", { sales: [] }],
  ["unknown", { sales: [{ list: null, lines: [] }] }],
  ["unknown", { sales: [{ list, lines: [] }] }],
  ["several", { sales: [...box.sales, ...box.sales] }],
  ["return_waybill", { waybillNo: "YT1234567890123" }],
  ["cancelled", { sales: [{ list: { ...list, status: "cancelled" }, lines: [line] }] }],
  ["seal_broken", { damage: "opened" }],
  ["seal_broken", { damage: "torn" }],
  ["begun", { pieces: 1 }],
  ["returned", ofLines({}, { gnum: 2, claimedQty: "1" })],
  ["measured", ofLines({ unit: "035" })],
  ["measured", ofLines({ qty: "0.5" })],
  ["too_many", ofLines({ qty: String(filledInAtMost + 1) })],
])("%s: counted piece by piece instead", (reason, change) => {
  expect(fillIn({ ...box, ...change })).toMatchObject({
    ok: false,
    code: "not_unopened",
    params: { reason },
  });
});

test("the line that speaks against it is named", () => {
  expect(fillIn({ ...box, ...ofLines({ gnum: 7, claimedQty: "2" }) })).toMatchObject({ params: { gnum: 7 } });
});
