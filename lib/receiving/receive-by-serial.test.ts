import { expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { receivePiece } from "#lib/receiving/receive-piece";
import { claimedOf, itemOf, open, receive, receiverAt } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";

/** One box with two returns that both want goods of the same barcode, each announced by its serial numbers. */
async function twoInOneBox(serials: readonly [readonly string[], readonly string[]]) {
  const at = await receiverAt("A1");
  const gtin = randomGtin();
  const waybills = [`SF${randomDigits(13)}`];
  const sales = [];
  const made = [];
  for (const announced of serials) {
    const sale = await makeSale({ lines: [{ qty: "2", barCode: gtin }] });
    sales.push(sale);
    made.push(await makeReturn(sale, { waybills, lines: [{ gnum: 1, qty: "2", serials: announced }] }));
  }
  const { parcelId } = await open(at, waybills[0] ?? "");
  const [first, second] = made;
  if (!first || !second) throw new Error("two returns were not made");
  return { at, gtin, parcelId, first, second, sales };
}

const symbolOf = (gtin: string, serial: string) => `]d201${gtin.padStart(14, "0")}21${serial}`;

test("the serial number in the code of the goods decides between two returns of a box", async () => {
  const { at, gtin, parcelId, second, sales } = await twoInOneBox([["SN-1", "SN-2"], ["SN-3"]]);
  const { plate, mismatches } = await receive(at, parcelId, symbolOf(gtin, "sn-3"));
  expect(mismatches).toEqual([]);
  expect(await itemOf(plate)).toMatchObject({
    returnId: second.returnId,
    serialNo: "sn-3",
    scannedCode: gtin.padStart(14, "0"),
  });
  expect(await Promise.all(sales.map(claimedOf))).toEqual([[0], [1]]);
});

test("so does one that is scanned by itself, when the bench asks", async () => {
  const { at, gtin, parcelId, first } = await twoInOneBox([["SN-1"], ["SN-3"]]);
  const input = { parcelId, bench: "A1", code: gtin };
  const asked = await runUseCase(at.actor, receivePiece, input);
  expect(asked).toMatchObject({
    result: "choose",
    serialNo: null,
    candidates: [{ serials: ["SN-1"] }, { serials: ["SN-3"] }],
  });
  const { plate } = await receive(at, parcelId, gtin, { serialNo: " SN-1" });
  expect(await itemOf(plate)).toMatchObject({
    returnId: first.returnId,
    serialNo: "SN-1",
    scannedCode: gtin,
  });
  const { pieces, returns } = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
  expect(pieces.map(({ serialNo }) => serialNo)).toEqual(["SN-1"]);
  expect(returns.map(({ lines }) => lines[0]?.serials)).toEqual([["SN-1"], ["SN-3"]]);
});

test("one that nobody announced is asked as before, and stays with the piece", async () => {
  const { at, gtin, parcelId, first } = await twoInOneBox([["SN-1"], ["SN-3"]]);
  const code = symbolOf(gtin, "SN-9");
  const asked = await runUseCase(at.actor, receivePiece, { parcelId, bench: "A1", code });
  expect(asked).toMatchObject({ result: "choose", reason: "several", serialNo: "SN-9" });
  const chosen = await receive(at, parcelId, code, { returnId: first.returnId, gnum: 1 });
  expect(chosen.mismatches).toEqual([]);
  expect(await itemOf(chosen.plate)).toMatchObject({ serialNo: "SN-9" });
});

test("one that both announced is asked as well", async () => {
  const { at, gtin, parcelId } = await twoInOneBox([["SN-1"], ["SN-1"]]);
  const input = { parcelId, bench: "A1", code: symbolOf(gtin, "SN-1") };
  expect(await runUseCase(at.actor, receivePiece, input)).toMatchObject({ result: "choose" });
});

test("a piece put on the line of one return with the other's serial number says so", async () => {
  const { at, gtin, parcelId, first } = await twoInOneBox([["SN-1"], ["SN-3"]]);
  const piece = await receive(at, parcelId, symbolOf(gtin, "SN-3"), { returnId: first.returnId, gnum: 1 });
  expect(piece.mismatches).toEqual(["serial_of_other"]);
  const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
  const named = bench.returns.flatMap(({ check }) => check.mismatches);
  expect(named).toMatchObject([{ code: "serial_of_other", action: "check_serial", plate: piece.plate }]);
});

test("goods without a barcode go by their serial number alone", async () => {
  const at = await receiverAt("A1");
  const sale = await makeSale({ lines: [{ qty: "1", barCode: null }, { qty: "1" }] });
  const lines = [
    { gnum: 1, qty: "1", serials: ["SN-7"] },
    { gnum: 2, qty: "1" },
  ];
  const { waybills } = await makeReturn(sale, { lines });
  const { parcelId } = await open(at, waybills[0] ?? "");
  expect(await receive(at, parcelId, null, { serialNo: "SN-7" })).toMatchObject({ gnum: 1, mismatches: [] });
});
