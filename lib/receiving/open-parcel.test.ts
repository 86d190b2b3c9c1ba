import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { parcels, returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { daysAtFront } from "#lib/domain/clocks";
import { closeCount } from "#lib/receiving/close-count";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { openParcel } from "#lib/receiving/open-parcel";
import { historyOf, open, receive, receiverAt } from "#lib/receiving/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;

describe("what a code leads to", () => {
  test("a return waybill: the box arrives with its opening, and the history says so", async () => {
    const at = await receiverAt("A1");
    const made = await makeReturn(await makeSale());
    const opening = await open(at, made.waybills[0] ?? "");
    expect(opening).toMatchObject({ result: "opened", arrivedNow: true, identified: true });
    expect(await historyOf("parcel", opening.parcelId)).toEqual(["arrive", "open"]);
  });

  test.each(["returnNo", "platformReturnNo"] as const)("our or the platform's number: %s", async (which) => {
    const at = await receiverAt("A1");
    const made = await makeReturn(await makeSale());
    const opening = await open(at, made[which]);
    expect(opening.waybillNo).toBe(made.waybills[0]);
  });

  test.each(["orderNo", "invtNo", "logisticsNo"] as const)("the sale's own number: %s", async (which) => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const opening = await open(at, sale[which] ?? "");
    expect(opening).toMatchObject({ waybillNo: sale.logisticsNo, identified: true });
    const bench = await runUseCase(at.actor, getReceivingBench, { parcelId: opening.parcelId, bench: "A1" });
    expect(bench.returns).toMatchObject([
      { source: "bench", authorisation: "pending", invtNo: sale.invtNo, officeCode: sale.officeCode },
    ]);
    expect(bench.returns[0]?.check.mismatches).toMatchObject([{ code: "awaiting_authorisation" }]);
  });

  test.each<[string, (sale: { logisticsNo: string; orderNo: string }) => string]>([
    ["itself", ({ logisticsNo }) => logisticsNo],
    ["the order number", ({ orderNo }) => orderNo],
  ])(
    "a waybill that its list declares in small letters: by %s, and the box bears the normal form",
    async (_, by) => {
      const at = await receiverAt("A1");
      const logisticsNo = `SF${randomDigits(13)}`;
      const sale = await makeSale({ logisticsNo: logisticsNo.toLowerCase() });
      const opening = await open(at, by({ logisticsNo, orderNo: sale.orderNo }));
      expect(opening).toMatchObject({ waybillNo: logisticsNo, identified: true });
    },
  );

  test("a plate leads to the box it came out of", async () => {
    const at = await receiverAt("A1");
    const sale = await makeSale();
    const opening = await open(at, sale.logisticsNo);
    const piece = await receive(at, opening.parcelId, sale.lines[0]?.barCode ?? "");
    expect(await open(at, piece.plate)).toMatchObject({ result: "resumed", parcelId: opening.parcelId });
  });

  test("a return in two boxes: a person says which", async () => {
    const at = await receiverAt("A1");
    const waybills = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`];
    const made = await makeReturn(await makeSale(), { waybills });
    const input = { code: made.returnNo, entry: "scanner" as const, bench: "A1" };
    const opening = await runUseCase(at.actor, openParcel, input);
    expect(opening).toMatchObject({
      result: "choose",
      candidates: waybills.sort().map((waybillNo) => ({ waybillNo, status: "expected" })),
    });
  });

  test("unknown is refused, and taken blind when the clerk says so", async () => {
    const at = await receiverAt("A1");
    const code = `YT${randomDigits(13)}`;
    expect(await refusalOf(open(at, code))).toBe("code_unknown");
    const opening = await open(at, code, { blind: true });
    expect(opening).toMatchObject({ result: "opened", identified: false, arrivedNow: true });
  });

  test.each([
    ["SF", "code_refused"],
    ["CMD-UNDO", "code_refused"],
    ["RW-AAAAAAAAA", "plate_foreign"],
    ["快递1234567", "code_refused"],
    [`1234\u0001567`, "code_refused"],
    ["9".repeat(41), "code_refused"],
    ["31052026I999999999", "code_unknown"],
  ])("%s is refused: %s", async (code, refusal) => {
    expect(await refusalOf(open(await receiverAt("A1"), code))).toBe(refusal);
  });

  test("only who may", async () => {
    const actor = await actorFor("dock_clerk");
    expect(await refusalOf(open({ actor, bench: "A1" }, "SF1234567"))).toBe("not_permitted");
  });
});

describe("one box, two benches", () => {
  test("the second is told who has it, and may take it over, which is said", async () => {
    const [first, second] = [await receiverAt("A1"), await receiverAt("B2")];
    const made = await makeReturn(await makeSale());
    const code = made.waybills[0] ?? "";
    const opening = await open(first, code);
    expect(await refusalOf(open(second, code))).toBe("parcel_elsewhere");
    expect((await open(second, code, { takeOver: true })).result).toBe("taken_over");
    expect(await refusalOf(receive(first, opening.parcelId, "4901234567894"))).toBe("parcel_elsewhere");
    expect(await historyOf("parcel", opening.parcelId)).toEqual(["arrive", "open", "take_over"]);
  });

  test("R44 both at once: one opens, one is refused, nothing is written twice", async () => {
    const [first, second] = [await receiverAt("A1"), await receiverAt("B2")];
    const sale = await makeSale();
    const input = { code: sale.logisticsNo, entry: "scanner" as const, bench: "A1" };
    const results = await raceBehind(first.actor, openParcel, input, () => open(second, sale.logisticsNo));
    expect(results).toMatchObject([
      { status: "fulfilled", value: { result: "opened" } },
      { status: "rejected", reason: { code: "parcel_elsewhere", params: { bench: "A1" } } },
    ]);
    const made = await inScope(system, async (tx) => ({
      parcels: await tx.select().from(parcels).where(eq(parcels.waybillNo, sale.logisticsNo)),
      returns: await tx.select().from(returns).where(eq(returns.listId, sale.listId)),
    }));
    expect([made.parcels.length, made.returns.length]).toEqual([1, 1]);
  });
});

test("a box that comes after the count was closed opens a supplementary return", async () => {
  const at = await receiverAt("A1");
  const waybills = [`SF${randomDigits(13)}`];
  const made = await makeReturn(await makeSale(), { waybills });
  await asSystem((ctx, id: string) => closeCount(ctx, id, "少一件"), made.returnId);
  const { parcelId } = await open(at, waybills[0] ?? "");
  const bench = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: "A1" });
  expect(bench.returns).toHaveLength(1);
  expect(bench.returns[0]).toMatchObject({ source: "bench", authorisation: "given" });
  expect(bench.returns[0]?.returnNo).not.toBe(made.returnNo);
});

test("the queue shows what goes to the front, then the nearest clock", async () => {
  const at = await receiverAt("A1");
  const day = 86_400_000;
  const old = await makeSale({ releasedAt: new Date(Date.now() - 4_000 * day) });
  const { waybillNo } = await open(at, old.logisticsNo);
  const queue = await runUseCase(at.actor, listReceivingQueue, {});
  const row = queue.parcels.find((parcel) => parcel.waybillNo === waybillNo);
  expect(row).toMatchObject({ status: "opened", bench: "A1", clocks: { application: { state: "late" } } });
  expect(row?.returnNos).toEqual([expect.stringMatching(/^RT\d{12}$/)]);
  expect(row?.returnNos).toEqual([expect.stringMatching(/^RT\d{12}$/)]);
  const days = queue.parcels.map(({ clocks: { application } }) => {
    const day = application.state === "not_decidable" ? "9999" : application.lastDay;
    return daysAtFront(application) === null ? `then ${day}` : `first ${day}`;
  });
  expect(days).toEqual([...days].sort());
});
