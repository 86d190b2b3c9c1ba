import { describe, expect, test } from "vitest";
import { parsePlate } from "#lib/domain/plate";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { receivePiece } from "#lib/receiving/receive-piece";
import {
  claimedOf,
  codeOf,
  historyOf,
  itemOf,
  open,
  openedSale,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

describe("a piece on its line", () => {
  test("R19 R31 gets a plate, stands on the line, begins its history", async () => {
    const { at, sale, made, parcelId } = await openedSale();
    const piece = await receive(at, parcelId, codeOf(sale));
    expect(parsePlate(piece.plate)).toMatchObject({ ok: true, plate: piece.plate });
    const item = await itemOf(piece.plate);
    expect(item).toMatchObject({
      state: "received",
      gnum: 1,
      returnId: made.returnId,
      listId: sale.listId,
      ebcCode: sale.ebcCode,
      headSequence: 1,
      mismatches: [],
    });
    expect(await historyOf("item", item.id)).toEqual(["receive"]);
    expect(await claimedOf(sale)).toEqual([1]);
  });

  test("R17 the same barcode again is the next identical piece; the bench counts from zero", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
    const counted = async () => {
      const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
      const [line] = bench.returns[0]?.lines ?? [];
      return [line?.announcedQty, line?.listedQty, line?.countedQty].map(Number);
    };
    expect(await counted()).toEqual([3, 3, 0]);
    const plates = [await receive(at, parcelId, codeOf(sale)), await receive(at, parcelId, codeOf(sale))];
    expect(new Set(plates.map(({ plate }) => plate)).size).toBe(2);
    expect(await counted()).toEqual([3, 3, 2]);
  });

  test.each([
    ["symbol", (gtin: string) => `]d201${gtin}17280131\u001d10LOT7\u001d21S1`],
    [
      "symbol with identifiers of no use here",
      (gtin: string) => `]d201${gtin}3103000750240A-9\u001d17280131375\u001d10LOT7\u001d21S1`,
    ],
    ["Digital Link", (gtin: string) => `https://id.gs1.org/01/${gtin}/10/LOT7/21/S1?17=280131`],
  ])("R7 a GS1 %s brings serial, batch and shelf life", async (_, codeFor) => {
    const { at, sale, parcelId } = await openedSale();
    const { plate } = await receive(at, parcelId, codeFor(codeOf(sale).padStart(14, "0")));
    expect(await itemOf(plate)).toMatchObject({
      serialNo: "S1",
      batchCode: "LOT7",
      expiresOn: "2028-01-31",
      gnum: 1,
    });
  });

  test("a line without a barcode is chosen by the clerk", async () => {
    const { at, parcelId } = await openedSale({ lines: [{ qty: "1", barCode: null }, { qty: "1" }] });
    const input = { parcelId, bench: "A1", code: null };
    const asked = await runUseCase(at.actor, receivePiece, input);
    expect(asked).toMatchObject({ result: "choose", reason: "no_match" });
    if (asked.result !== "choose") return;
    expect(asked.candidates.map(({ gnum }) => gnum)).toEqual([1, 2]);
    expect(await receive(at, parcelId, null, { gnum: 1 })).toMatchObject({ gnum: 1, mismatches: [] });
    const stranger = randomGtin();
    expect(await receive(at, parcelId, stranger, { gnum: 2 })).toMatchObject({
      gnum: 2,
      mismatches: ["barcode_differs"],
    });
  });

  test("a measured line asks for the quantity", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1.5", unit: "035" }] });
    const asked = await runUseCase(at.actor, receivePiece, { parcelId, bench: "A1", code: codeOf(sale) });
    expect(asked).toMatchObject({ result: "quantity", candidates: [{ gnum: 1, unit: "035" }] });
    await receive(at, parcelId, codeOf(sale), { lineQty: "0.75" });
    expect(await claimedOf(sale)).toEqual([0.75]);
  });

  test("one barcode in two returns of the box: nearest lapse first", async () => {
    const at = await receiverAt("A1");
    const gtin = randomGtin();
    const day = 86_400_000;
    const released = (days: number) => ({ releasedAt: new Date(Date.now() - days * day) });
    const younger = await makeSale({ lines: [{ qty: "1", barCode: gtin }], ...released(5) });
    const older = await makeSale({ lines: [{ qty: "1", barCode: gtin }], ...released(20) });
    const waybills = [`SF${randomDigits(13)}`];
    await makeReturn(younger, { waybills });
    const second = await makeReturn(older, { waybills });
    const { parcelId } = await open(at, waybills[0] ?? "");
    const asked = await runUseCase(at.actor, receivePiece, { parcelId, bench: "A1", code: gtin });
    expect(asked).toMatchObject({ result: "choose", reason: "several" });
    if (asked.result !== "choose") return;
    expect(asked.candidates[0]).toMatchObject({ returnNo: second.returnNo, application: { daysLeft: 10 } });
    await receive(at, parcelId, gtin, { returnId: second.returnId, gnum: 1 });
    expect([await claimedOf(younger), await claimedOf(older)]).toEqual([[0], [1]]);
  });
});

test("the next box's waybill is not taken for goods", async () => {
  const { at, parcelId } = await openedSale();
  const next = await makeReturn(await makeSale());
  const input = { parcelId, bench: "A1", code: next.waybills[0] ?? "" };
  expect(await runUseCase(at.actor, receivePiece, input)).toEqual({
    result: "other_parcel",
    code: next.waybills[0],
  });
});

test("refuses plates, control characters, strangers' boxes and lines that are not there", async () => {
  const { at, sale, parcelId } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  expect(await refusalOf(receive(at, parcelId, plate))).toBe("code_refused");
  expect(await refusalOf(receive(at, parcelId, "49012\u00013456"))).toBe("code_refused");
  expect(await refusalOf(receive(at, parcelId, codeOf(sale), { gnum: 9 }))).toBe("piece_not_expected");
  const other = await receiverAt("B2");
  expect(await refusalOf(receive(other, parcelId, codeOf(sale)))).toBe("parcel_elsewhere");
  const clerk = { actor: await actorFor("dock_clerk"), bench: "A1" };
  expect(await refusalOf(receive(clerk, parcelId, codeOf(sale)))).toBe("not_permitted");
});

test("R14 R29 two benches scanning the last piece of a line: one gets the line, the other is told", async () => {
  const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
  const other = await receiverAt("B2");
  const second = await makeReturn(sale);
  const { parcelId: otherParcel } = await open(other, second.waybills[0] ?? "");
  const results = await raceBehind(
    at.actor,
    receivePiece,
    { parcelId, bench: "A1", code: codeOf(sale) },
    () => receive(other, otherParcel, codeOf(sale)),
  );
  expect(results).toMatchObject([
    { status: "fulfilled", value: { gnum: 1, mismatches: [] } },
    { status: "fulfilled", value: { gnum: null, mismatches: ["already_returned"] } },
  ]);
  expect(await claimedOf(sale)).toEqual([1]);
});
