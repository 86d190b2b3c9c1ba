import { describe, expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { arrivedMessages, codeOf, finish, open, receive, receiverAt, returnOf } from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { refusalOf } from "#lib/testing";

describe("the box is done", () => {
  test("the office hears what arrived and when, in the same transaction", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale({ lines: [{ qty: "2" }, { qty: "1" }] });
    const made = await makeReturn(sale);
    const { parcelId, waybillNo } = await open(at, made.waybills[0] ?? "");
    await receive(at, parcelId, codeOf(sale));
    await receive(at, parcelId, codeOf(sale));
    await receive(at, parcelId, codeOf(sale, 2));
    expect(await arrivedMessages(sale)).toEqual([]);
    expect(await finish(at, parcelId)).toMatchObject({ waybillNo, pieces: 3, closed: [] });
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
    expect(bench.returns[0]?.check.matched).toBe(true);
    const [message] = await arrivedMessages(sale);
    expect(message).toMatchObject({ officeCode: sale.officeCode, sequence: 1, final: false, parcelId });
    expect(message?.body.parcel).toEqual({ waybillNo, arrivedAt: bench.parcel.arrivedAt });
    expect(message?.body.facts.lines).toMatchObject([{ gnum: 1 }, { gnum: 2 }]);
    expect(message?.body.facts.lines.map(({ qty }: { qty: string }) => Number(qty))).toEqual([2, 1]);
  });

  test("a piece taken back afterwards: a revision that names what it replaces", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const { parcelId } = await open(at, sale.logisticsNo);
    const first = await receive(at, parcelId, codeOf(sale));
    await receive(at, parcelId, codeOf(sale));
    await finish(at, parcelId);
    await runUseCase(at.actor, voidPiece, { plate: first.plate, reason: "扫错" });
    const [before, after] = await arrivedMessages(sale);
    expect(after).toMatchObject({ sequence: 2, supersedes: before?.id });
    expect(Number(after?.body.facts.lines[0].qty)).toBe(1);
  });

  test("pieces missing: a reason closes the count", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const made = await makeReturn(sale);
    const { parcelId } = await open(at, made.waybills[0] ?? "");
    await receive(at, parcelId, codeOf(sale));
    expect(await refusalOf(finish(at, parcelId))).toBe("count_reason_needed");
    expect(await finish(at, parcelId, { shortReason: "箱内只有一件" })).toMatchObject({
      closed: [made.returnNo],
    });
    expect(await returnOf(made.returnNo)).toMatchObject({ countClosedReason: "箱内只有一件" });
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
    expect(bench.returns[0]?.check.mismatches).toMatchObject([{ code: "short", gnum: 1 }]);
    expect(await refusalOf(finish(at, parcelId))).toBe("parcel_counted");
    expect(await refusalOf(receive(at, parcelId, codeOf(sale)))).toBe("parcel_counted");
  });

  test("pieces missing while another box is announced: nothing is asked", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const waybills = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`];
    const made = await makeReturn(sale, { waybills });
    const first = await open(at, waybills[0] ?? "");
    await receive(at, first.parcelId, codeOf(sale));
    expect(await finish(at, first.parcelId)).toMatchObject({ closed: [] });
    const later = await open(at, waybills[1] ?? "");
    await receive(at, later.parcelId, codeOf(sale));
    await finish(at, later.parcelId);
    expect((await returnOf(made.returnNo)).countClosedAt).toBeNull();
    expect((await arrivedMessages(sale)).map(({ parcelId }) => parcelId).sort()).toEqual(
      [first.parcelId, later.parcelId].sort(),
    );
  });

  test("more is said to come: the count stays open", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const made = await makeReturn(sale);
    const { parcelId } = await open(at, made.waybills[0] ?? "");
    await receive(at, parcelId, codeOf(sale));
    expect(await finish(at, parcelId, { moreToCome: true })).toMatchObject({ closed: [] });
    expect((await returnOf(made.returnNo)).countClosedAt).toBeNull();
  });

  test("wrong goods only: the office hears so, and the last word when they have their end", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const made = await makeReturn(sale);
    const { parcelId } = await open(at, made.waybills[0] ?? "");
    const wrong = await receive(at, parcelId, randomGtin(), { notOnList: true });
    await finish(at, parcelId, { shortReason: "装错货" });
    const [said] = await arrivedMessages(sale);
    expect(said).toMatchObject({ sequence: 1, final: false, parcelId, returnId: made.returnId });
    expect(said?.body.facts).toEqual({ lines: [], endedWithoutApplication: false, onNoLine: 1 });
    await runUseCase(at.actor, voidPiece, { plate: wrong.plate, reason: "已当面退回" });
    const last = (await arrivedMessages(sale)).at(-1);
    expect(last).toMatchObject({ sequence: 2, final: true, supersedes: said?.id });
  });

  test("an empty box needs a reason; a return of the bench ends with its box", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const { parcelId } = await open(at, sale.logisticsNo);
    expect(await refusalOf(finish(at, parcelId))).toBe("count_reason_needed");
    expect((await finish(at, parcelId, { shortReason: "空箱" })).closed).toHaveLength(1);
    const [said] = await arrivedMessages(sale);
    expect(said).toMatchObject({
      final: true,
      body: { facts: { lines: [], endedWithoutApplication: true } },
    });
  });
});
