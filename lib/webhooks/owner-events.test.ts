import { expect, test } from "vitest";
import type { Context } from "#lib/context";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { answerGoods } from "#lib/goods/answer-goods";
import { resolveDispute } from "#lib/goods/resolve-dispute";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { saidTo, wire } from "#lib/webhooks/owner.testing";

const typesTo = async (code: string) => (await saidTo(code)).map(({ type }) => type);

test("platform and merchant each hear of their piece from the inspection to its end", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  await wire("platform", sale.ebpCode);
  const merchant = await wire("merchant", sale.ebcCode);
  const { plate } = await makeBooked({ sale });
  await runUseCase(merchant, answerGoods, { plates: [plate], answer: "disputed", reason: "少一件配件" });
  const decided = { plate, decision: "rejected" as const, reason: "配件在盒内" };
  await runUseCase(await actorFor("supervisor"), resolveDispute, decided);
  await step.move(plate, "stage", { outcome: "release", settledAt: new Date() });
  await step.move(plate, "close");
  const expected = [
    ...["item.conforming", "item.admitted", "item.disputed", "item.dispute_resolved"],
    "return.completed",
  ];
  expect(await typesTo(sale.ebpCode)).toEqual(expected);
  const said = await saidTo(sale.ebcCode);
  expect(said.map(({ type }) => type)).toEqual(expected);
  const [conforming, admitted, disputed, resolved, completed] = said;
  expect(conforming.item).toMatchObject({ plate, grade: "good", invtNo: sale.invtNo, gnum: 1 });
  expect(admitted.item).toMatchObject({ plate, proposed: "release" });
  expect(disputed.item).toMatchObject({ plate, reason: "少一件配件" });
  expect(resolved.item).toMatchObject({ plate, decision: "rejected" });
  expect(completed.pieces).toMatchObject([{ plate, state: "closed", outcome: "release" }]);
  expect(new Set(said.map(({ id }) => id)).size).toBe(expected.length);
  for (const message of said) {
    expect(message).toMatchObject({ version: "1", enterprise: sale.ebcCode });
    expect(message.return.returnNo).toBe(completed.return.returnNo);
    const text = JSON.stringify(message);
    for (const foreign of [sale.ebpCode, "张三", sale.orderNo, "183.5"]) expect(text).not.toContain(foreign);
  }
});

test("a box at the dock tells once, with the platform's own number, however often it is scanned", async () => {
  const sale = await makeSale();
  const { returnNo, platformReturnNo, waybills } = await makeReturn(sale);
  await wire("platform", sale.ebpCode);
  const scan = { waybillNo: waybills[0] ?? "", entry: "scanner" as const };
  const clerk = await actorFor("dock_clerk");
  const { arrivedAt } = await runUseCase(clerk, arriveParcel, scan);
  await runUseCase(clerk, arriveParcel, scan);
  const said = await saidTo(sale.ebpCode);
  expect(said).toMatchObject([
    { type: "return.arrived", arrivedAt, return: { returnNo, platformReturnNo }, enterprise: sale.ebpCode },
  ]);
});

test("goods that do not conform are told with the reasons", async () => {
  const { sale, plate } = await makeOnePiece();
  await wire("platform", sale.ebpCode);
  await step.move(plate, "inspect", { grade: "defective", mismatches: ["not_original"] });
  const [said] = await saidTo(sale.ebpCode);
  expect(said).toMatchObject({ type: "item.non_conforming", item: { plate, mismatches: ["not_original"] } });
  expect(said.item.reasons).toContain("not_original");
});

test("only what was chosen is told, and nothing to who has no address", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  await wire("platform", sale.ebpCode, { events: ["item.admitted"] });
  await makeAdmitted({ sale });
  expect(await typesTo(sale.ebpCode)).toEqual(["item.admitted"]);
  expect(await typesTo(sale.ebcCode)).toEqual([]);
});

test("a return has its end with its last piece, not before", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  await wire("merchant", sale.ebcCode, { events: ["return.completed"] });
  const { plate } = await makeBooked({ sale });
  await step.move(plate, "stage", { outcome: "release", settledAt: new Date() });
  expect(await typesTo(sale.ebcCode)).toEqual([]);
  await step.move(plate, "close");
  expect(await typesTo(sale.ebcCode)).toEqual(["return.completed"]);
});

test("a step that is not done tells nothing", async () => {
  const { sale, plate } = await makeOnePiece();
  await wire("platform", sale.ebpCode);
  const undone = asSystem(async (ctx: Context) => {
    ctx.ownerNews.push({
      ...{ type: "item.conforming", mark: plate, ebpCode: sale.ebpCode, ebcCode: null, returnId: null },
      ...{ parcelId: null, said: {} },
    });
    throw new Error("cut off");
  }, null);
  await expect(undone).rejects.toThrow("cut off");
  expect(await refusalOf(step.move(plate, "admit"))).toBe("item_state_forbids");
  expect(await typesTo(sale.ebpCode)).toEqual([]);
});
