import { expect, test } from "vitest";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { inquire } from "#lib/tracking/inquire";

test("R34 R50 whatever is scanned is looked up by any of its codes", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const owner = await makeReturn(sale);
  const piece = await makePiece(sale, owner);
  const clerk = await actorFor("receiver");
  const byPlate = await runUseCase(clerk, inquire, { code: piece.plate });
  expect(byPlate.pieces).toMatchObject([{ plate: piece.plate, state: "received" }]);
  const byBox = await runUseCase(clerk, inquire, { code: piece.waybillNo });
  expect(byBox.parcels).toMatchObject([{ waybillNo: piece.waybillNo }]);
  const byWaybill = await runUseCase(clerk, inquire, { code: owner.waybills[0] ?? "" });
  expect(byWaybill.returns).toEqual([owner.returnNo]);
  const byNothing = await runUseCase(clerk, inquire, { code: "NOTHING-4711" });
  expect(byNothing).toEqual({ pieces: [], parcels: [], returns: [] });
});

test("who is not of the house looks nothing up", async () => {
  const merchant = await actorFor("merchant", "1234567890");
  expect(await refusalOf(runUseCase(merchant, inquire, { code: "RW-1" }))).toBe("not_permitted");
});
