import { describe, expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { receivePiece } from "#lib/receiving/receive-piece";
import { claimedOf, codeOf, itemOf, open, openedSale, receive, receiverAt } from "#lib/receiving/testing";
import { readItemFile } from "#lib/returns/read-item-file";
import { makeReturn, randomDigits, randomGtin, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

describe("a piece that does not fit is taken all the same", () => {
  test("R29 beyond the list: without a line, named over", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
    await receive(at, parcelId, codeOf(sale));
    const extra = await receive(at, parcelId, codeOf(sale));
    expect(extra).toMatchObject({ gnum: null, mismatches: ["over"] });
    expect(await itemOf(extra.plate)).toMatchObject({ listId: sale.listId, returnId: null });
    expect(await claimedOf(sale)).toEqual([1]);
  });

  test.each([
    ["over", (sale: Sale) => codeOf(sale), {}],
    ["over, its barcode unread", () => null, { gnum: 1 }],
  ])("%s: called so, and inspected with the eyes of its goods", async (_what, code, chosen) => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1", gcode: "3304990099" }] });
    await receive(at, parcelId, codeOf(sale));
    const { plate } = await receive(at, parcelId, code(sale), chosen);
    const inspector = await actorFor("inspector");
    expect(await runUseCase(inspector, readItemFile, plate)).toMatchObject({
      kind: "cosmetics",
      line: null,
      conformity: { reasons: ["over"] },
    });
  });

  test("a line that came back before: already returned", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "1" }] });
    await receive(at, parcelId, codeOf(sale));
    const later = await makeReturn(sale);
    const { parcelId: second } = await open(at, later.waybills[0] ?? "");
    expect(await receive(at, second, codeOf(sale))).toMatchObject({
      gnum: null,
      mismatches: ["already_returned"],
    });
  });

  test("on no line: asked, then taken as a stranger", async () => {
    const { at, parcelId } = await openedSale();
    const stranger = randomGtin();
    const asked = await runUseCase(at.actor, receivePiece, { parcelId, bench: "A1", code: stranger });
    expect(asked).toMatchObject({ result: "choose", reason: "no_match" });
    const piece = await receive(at, parcelId, stranger, { notOnList: true });
    expect(piece).toMatchObject({ gnum: null, mismatches: ["not_on_list"] });
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
    expect(bench.returns[0]?.check.mismatches).toMatchObject([
      { code: "not_on_list", action: "move_out", plate: piece.plate },
    ]);
  });

  test("in a box nobody knows: unidentified, without a list", async () => {
    const at = await receiverAt("A1");
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const piece = await receive(at, parcelId, randomGtin());
    expect(piece.mismatches).toEqual(["unidentified"]);
    expect(await itemOf(piece.plate)).toMatchObject({ listId: null, returnId: null });
  });
});
