import { expect, test } from "vitest";
import { parcelReturns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { open, receive, receiverAt } from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale, randomGtin } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { getItem } from "#lib/tracking/get-item";
import { getReturn } from "#lib/tracking/get-return";

async function received() {
  const sale = await makeSale();
  const owner = await makeReturn(sale, { authorisation: "pending" });
  const piece = await makePiece(sale, owner);
  await asSystem(async (ctx: Context) => {
    await ctx.tx.insert(parcelReturns).values({ parcelId: piece.parcelId, returnId: owner.returnId });
  }, null);
  return { sale, owner, piece };
}

test("a return shows sale, return and goods side by side, and its buyer only masked", async () => {
  const { sale, owner, piece } = await received();
  const file = await runUseCase(await actorFor("receiver"), getReturn, { returnNo: owner.returnNo });
  expect(file).toMatchObject({
    list: { invtNo: sale.invtNo },
    officeCode: sale.officeCode,
    lines: [
      { gnum: 1, listedQty: "2.00000", announcedQty: "2.00000", countedQty: "1.00000", elsewhereQty: "0" },
    ],
    boxes: [
      { waybillNo: owner.waybills[0], status: null, announced: true },
      { waybillNo: piece.waybillNo, status: "counted", announced: false },
    ],
    pieces: [{ plate: piece.plate, state: "received", applicationNo: null }],
    clocks: { application: { state: "running" }, arrival: { state: "kept" } },
    buyer: { name: "张*" },
  });
  // The other waybill may still bring the missing piece, so only the authorisation speaks against it.
  expect(file.check?.mismatches).toMatchObject([{ code: "awaiting_authorisation", action: "authorise" }]);
  expect(file.check?.lines).toMatchObject([{ state: "waiting" }]);
});

test("a piece of its box that is on no line stands with it, and speaks against it", async () => {
  const { sale, owner } = await received();
  const at = await receiverAt("T1");
  const waybill = owner.waybills[0] ?? "";
  const { parcelId } = await open(at, waybill);
  const stray = await receive(at, parcelId, randomGtin(), { notOnList: true });
  const file = await runUseCase(await actorFor("auditor"), getReturn, { returnNo: owner.returnNo });
  expect(file.pieces.map(({ gnum, offLine }) => [gnum, offLine])).toEqual([
    [1, null],
    [null, "not_on_list"],
  ]);
  expect(file.check?.mismatches.map(({ code, plate }) => [code, plate])).toContainEqual([
    "not_on_list",
    stray.plate,
  ]);
  expect(file.list?.invtNo).toBe(sale.invtNo);
});

test("a piece that has left the zone was counted, and stands on its line no more", async () => {
  const { owner, piece } = await received();
  await asSystem(async (ctx: Context) => {
    const item = await lockItem(ctx, piece.plate);
    const staged = await moveItem(ctx, item, "stage_move_out", { outcome: "move_out" });
    await moveItem(ctx, staged, "move_out");
  }, null);
  const file = await runUseCase(await actorFor("auditor"), getReturn, { returnNo: owner.returnNo });
  expect(file.lines).toMatchObject([{ countedQty: "1.00000", elsewhereQty: "0" }]);
  expect(file.clocks.application).toBeNull();
});

test("its history is that of the return, its pieces and its boxes, in time, with who did it", async () => {
  const { owner, piece } = await received();
  const supervisor = await actorFor("supervisor");
  await runUseCase(supervisor, authoriseReturn, { returnNo: owner.returnNo, note: "电话确认" });
  const file = await runUseCase(supervisor, getReturn, { returnNo: owner.returnNo });
  const told = file.history.map(({ subject, type, sequence }) => [subject.kind, type, sequence]);
  expect(told).toEqual([
    ["return", "announced", 1],
    ["item", "receive", 1],
    ["return", "authorise", 2],
  ]);
  expect(file.history[0]).toMatchObject({ actor: { kind: "product" } });
  expect(file.history[1]).toMatchObject({ subject: { code: piece.plate }, toState: "received" });
  expect(file.history[2]).toMatchObject({
    actor: { kind: "person", role: "supervisor" },
    body: { note: "电话确认" },
    hash: expect.stringMatching(/^[0-9a-f]{12}$/),
  });
});

test("a piece that was voided keeps its page and its history, and counts no more", async () => {
  const { owner, piece } = await received();
  const receiver = await actorFor("receiver");
  await runUseCase(receiver, voidPiece, { plate: piece.plate, reason: "扫错了" });
  const item = await runUseCase(receiver, getItem, { plate: piece.plate });
  expect(item.file.state).toBe("void");
  expect(item.history.map(({ type }) => type)).toEqual(["receive", "void"]);
  expect(item.history.at(-1)).toMatchObject({
    fromState: "received",
    toState: "void",
    body: { reason: "扫错了" },
  });
  const file = await runUseCase(receiver, getReturn, { returnNo: owner.returnNo });
  expect(file.states).toEqual([]);
  expect(file.lines).toMatchObject([{ countedQty: "0" }]);
  expect(file.pieces).toMatchObject([{ plate: piece.plate, state: "void" }]);
});

test("what is not there is not found", async () => {
  const auditor = await actorFor("auditor");
  expect(await refusalOf(runUseCase(auditor, getReturn, { returnNo: "RT000000000000" }))).toBe("not_found");
  expect(await refusalOf(runUseCase(auditor, getItem, { plate: "RW-000000000" }))).toBe("not_found");
});
