import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { authoriseReturn } from "#lib/receiving/authorise-return";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import { historyOf, open, receive, receiverAt } from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { makeReturn, makeSale, randomDigits, randomGtin, type Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const codeOf = (sale: Sale, gnum = 1) => sale.lines[gnum - 1]?.barCode ?? "";

function finish(at: { actor: Actor; bench: string }, parcelId: string, extra: object = {}) {
  return runUseCase(at.actor, finishParcel, { parcelId, bench: at.bench, ...extra });
}

async function arrivedMessages(sale: Sale) {
  const rows = await inScope(system, (tx) =>
    tx
      .select()
      .from(feedbackMessages)
      .where(and(eq(feedbackMessages.listId, sale.listId), eq(feedbackMessages.phase, "arrived")))
      .orderBy(feedbackMessages.sequence),
  );
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
}

async function returnOf(returnNo: string) {
  const [row] = await inScope(system, (tx) =>
    tx.select().from(returns).where(eq(returns.returnNo, returnNo)),
  );
  if (!row) throw new Error(`no return ${returnNo}`);
  return row;
}

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

  test("an empty box needs a reason; a return of the bench ends with its box", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const { parcelId } = await open(at, sale.logisticsNo);
    expect(await refusalOf(finish(at, parcelId))).toBe("count_reason_needed");
    expect((await finish(at, parcelId, { shortReason: "空箱" })).closed).toHaveLength(1);
  });
});

describe("identify", () => {
  test("attaches box and pieces to the sale; what fits no line says so; the office hears", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale({ lines: [{ qty: "1" }, { qty: "1", barCode: null }] });
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const known = await receive(at, parcelId, codeOf(sale));
    const chosen = await receive(at, parcelId, null);
    const stranger = await receive(at, parcelId, randomGtin());
    await finish(at, parcelId);
    expect(await arrivedMessages(sale)).toEqual([]);
    const answer = await runUseCase(at.actor, identifyParcel, {
      parcelId,
      listCode: sale.orderNo,
      pieces: [{ plate: chosen.plate, gnum: 2 }],
    });
    expect(answer.pieces).toEqual([
      { plate: known.plate, gnum: 1, mismatches: [] },
      { plate: chosen.plate, gnum: 2, mismatches: [] },
      { plate: stranger.plate, gnum: null, mismatches: ["not_on_list"] },
    ]);
    expect(await returnOf(answer.returnNo)).toMatchObject({ source: "bench", authorisation: "pending" });
    expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "count", "identify"]);
    const [message] = await arrivedMessages(sale);
    expect(message?.body.facts.lines).toHaveLength(2);
    const again = runUseCase(at.actor, identifyParcel, { parcelId, listCode: sale.orderNo });
    expect(await refusalOf(again)).toBe("parcel_identified");
  });

  test("an unknown sale is refused by name", async () => {
    const at = await receiverAt("A1");
    const { parcelId } = await open(at, `YT${randomDigits(13)}`, { blind: true });
    const listCode = `TM${randomDigits(16)}`;
    expect(await refusalOf(runUseCase(at.actor, identifyParcel, { parcelId, listCode }))).toBe(
      "list_unknown",
    );
  });
});

describe("authorisation", () => {
  async function counted() {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const { parcelId } = await open(at, sale.logisticsNo);
    await receive(at, parcelId, codeOf(sale));
    await finish(at, parcelId);
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
    return { sale, returnNo: bench.returns[0]?.returnNo ?? "" };
  }

  test("the merchant gives it for its own return, and the office hears nothing new of it", async () => {
    const { sale, returnNo } = await counted();
    const merchant = await actorFor("merchant", sale.ebcCode);
    const before = await arrivedMessages(sale);
    expect(await runUseCase(merchant, authoriseReturn, { returnNo })).toMatchObject({
      authorisation: "given",
    });
    expect((await returnOf(returnNo)).authorisation).toBe("given");
    expect(await arrivedMessages(sale)).toEqual(before);
  });

  test("another merchant's return does not exist", async () => {
    const { returnNo } = await counted();
    const stranger = await actorFor("merchant", "C000000000");
    expect(await refusalOf(runUseCase(stranger, authoriseReturn, { returnNo }))).toBe("not_found");
  });

  test("a supervisor says where it came from", async () => {
    const { returnNo } = await counted();
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, authoriseReturn, { returnNo }))).toBe("reason_needed");
    const input = { returnNo, note: "商家邮件 11-21" };
    expect(await runUseCase(supervisor, authoriseReturn, input)).toMatchObject({ authorisation: "given" });
  });
});
