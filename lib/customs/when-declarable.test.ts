import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findings } from "#db/schema/findings";
import { parcels } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { listReady } from "#lib/customs/list-ready";
import { makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

const declare = async (returnNo: string) =>
  runUseCase(await actorFor("declarant"), declareReturns, { returnNos: [returnNo] });

const readyRow = async (returnNo: string) =>
  (await runUseCase(await actorFor("declarant"), (ctx) => listReady(ctx), undefined)).find(
    (row) => row.returnNo === returnNo,
  );

const finishCount = (parcelId: string) =>
  inScope(system, (tx) =>
    tx.update(parcels).set({ status: "counted", countedAt: new Date() }).where(eq(parcels.id, parcelId)),
  );

const sendBack = (plate: string) =>
  asSystem(async (ctx) => {
    const item = await lockItem(ctx, plate);
    return moveItem(ctx, item, "send_back", { round: item.round + 1, verdict: null });
  }, undefined);

const findAnew = async (plate: string) => {
  const { userId } = await actorFor("inspector");
  await asSystem(async (ctx) => {
    const { id, round } = await lockItem(ctx, plate);
    await ctx.tx.insert(findings).values({
      itemId: id,
      round,
      kind: "inspection",
      grade: "good",
      checklist: {},
      original: "yes",
      foundBy: userId,
      foundAt: ctx.now,
    });
  }, undefined);
};

describe("a box that is still being counted", () => {
  test("keeps its pieces from the desk and out of an application until it is counted", async () => {
    const made = await makeInspectedReturn({ counted: false });
    expect(await readyRow(made.returnNo)).toBeUndefined();
    expect((await declare(made.returnNo)).refused).toMatchObject([{ code: "count_not_finished" }]);
    await finishCount(made.parcelId);
    expect(await readyRow(made.returnNo)).toMatchObject({ pieces: 1, obstacle: null });
    expect((await declare(made.returnNo)).declared).toMatchObject([{ pieces: 1 }]);
  });
});

describe("a piece that an officer sent back", () => {
  test("is declared anew after a refusal only once an inspector has seen it again", async () => {
    const made = await makeDeclared({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
    const [sentBack = "", other = ""] = made.plates;
    await sendBack(sentBack);
    await receive(made.applicationNo, "100", 1, "收件地址不详");
    expect(await readyRow(made.returnNo)).toMatchObject({ pieces: 1, leftOut: 1 });
    expect((await declare(made.returnNo)).declared).toMatchObject([{ pieces: 1 }]);
    const stateOf = (plate: string) => asSystem(async (ctx) => (await lockItem(ctx, plate)).state, undefined);
    expect([await stateOf(sentBack), await stateOf(other)]).toEqual(["inspected", "declared"]);
    expect((await declare(made.returnNo)).refused).toMatchObject([{ code: "inspection_needed" }]);
    expect(await readyRow(made.returnNo)).toBeUndefined();
    await findAnew(sentBack);
    expect((await declare(made.returnNo)).declared).toMatchObject([{ pieces: 1 }]);
  });
});
