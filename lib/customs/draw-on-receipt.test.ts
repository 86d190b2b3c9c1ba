import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { items } from "#db/schema/items";
import { draws, laneDecisions } from "#db/schema/selection";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { applyReceipt } from "#lib/customs/apply-receipt";
import { at, declaredPiece, makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { drawAt, farDay, flat, planFrom } from "#lib/returns/drawn-piece.testing";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { raceBehind } from "#lib/returns/race.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";
import { asSystem } from "#lib/testing";

const decisionsOn = (plate: string) =>
  inScope(system, (tx) =>
    tx
      .select({ decision: laneDecisions, draw: draws })
      .from(laneDecisions)
      .innerJoin(items, eq(items.id, laneDecisions.itemId))
      .leftJoin(draws, eq(draws.decisionId, laneDecisions.id))
      .where(eq(items.plate, plate))
      .orderBy(laneDecisions.decidedAt),
  );

const isQueued = async (plate: string) => {
  const rows = await inScope(system, (tx) =>
    tx.select({ plate: items.plate }).from(items).where(waitsForOfficer),
  );
  return rows.some((row) => row.plate === plate);
};

describe("the draw", () => {
  test("waits for customs to accept, and then comes once whatever else customs says", async () => {
    const { plate, applicationNo } = await declaredPiece();
    expect(await readPiece(plate)).toMatchObject({ state: "declared", lane: null });
    expect(await isQueued(plate)).toBe(false);
    await receive(applicationNo, "120", 1);
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person", laneBasis: "draw" });
    expect(await isQueued(plate)).toBe(true);
    await receive(applicationNo, "300", 2);
    await receive(applicationNo, "800", 3);
    const found = await decisionsOn(plate);
    expect(found).toMatchObject([
      { decision: { basis: "draw", lane: "in_person", drawReason: "no_plan", round: 1, decidedBy: null } },
    ]);
    expect(await readPiece(plate)).toMatchObject({ state: "declared", lane: "in_person" });
  });

  test.each(["300", "399", "800"])("comes with a %s that overtook the acceptance", async (status) => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, status, 1);
    await receive(applicationNo, "120", 0);
    expect(await readPiece(plate)).toMatchObject({ lane: "in_person" });
    expect(await decisionsOn(plate)).toHaveLength(1);
  });

  test("never comes for what customs refused", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "100", 1);
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", lane: null });
  });

  test("exempts by the plan, and such a piece is admitted by customs' word alone", async () => {
    const { plate, applicationNo } = await declaredPiece();
    const day = farDay();
    await planFrom(day, flat(0));
    expect(await drawAt(plate, day)).toMatchObject({ lane: "exempt", state: "declared" });
    expect(await isQueued(plate)).toBe(false);
    await receive(applicationNo, "800", 2);
    expect(await readPiece(plate)).toMatchObject({ state: "admitted", verdict: null });
  });

  test("is made from what stands beside it", async () => {
    const made = await makeDeclared({
      pieces: [{ gnum: 1 }],
      sale: { lines: [{ qty: "1", gcode: "3304990029" }] },
    });
    const plate = made.plates[0] ?? "";
    const day = farDay();
    const plan = { ...flat(1), categories: [{ hsPrefix: "3304", percent: 100 }] };
    await planFrom(day, plan);
    expect(await drawAt(plate, day)).toMatchObject({ lane: "in_person" });
    const [found] = await decisionsOn(plate);
    expect(found).toMatchObject({
      decision: { drawReason: "category" },
      draw: {
        percent: 100,
        day: day.toISOString().slice(0, 10),
        facts: { hsCode: "3304990029", mismatches: [], merchant: { verified: 0, found: 0 } },
      },
    });
    expect(found?.draw?.ticket).not.toBeNull();
  });
});

describe("what was sent back", () => {
  const sendBack = (plate: string) =>
    asSystem(async (ctx) => {
      const item = await lockItem(ctx, plate);
      await moveItem(ctx, item, "send_back", newRound(item));
    }, undefined);

  test("is undrawn, and looked at in person again whatever the plan says", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await receive(applicationNo, "120", 1);
    await sendBack(plate);
    expect(await readPiece(plate)).toMatchObject({
      state: "inspected",
      lane: null,
      laneBasis: null,
      round: 2,
    });
    const day = farDay();
    await planFrom(day, flat(0));
    await asSystem(async (ctx) => moveItem(ctx, await lockItem(ctx, plate), "declare"), undefined);
    expect(await drawAt(plate, day)).toMatchObject({ lane: "in_person" });
    const found = await decisionsOn(plate);
    expect(found.map(({ decision }) => decision.drawReason)).toEqual(["no_plan", "sent_back"]);
  });

  test("is not drawn by a receipt that waited for it", async () => {
    const { plate, applicationNo } = await declaredPiece();
    await drawAt(plate, new Date());
    const [, late] = await raceBehind(
      systemActor,
      async (ctx) => {
        const item = await lockItem(ctx, plate);
        return moveItem(ctx, item, "send_back", newRound(item));
      },
      undefined,
      () => receive(applicationNo, "800", 5),
    );
    expect(late.status).toBe("fulfilled");
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", lane: null, round: 2 });
    expect(await decisionsOn(plate)).toHaveLength(1);
  });

  test("waits for the receipt that drew it first", async () => {
    const { plate, applicationNo } = await declaredPiece();
    const receipt = {
      guid: crypto.randomUUID(),
      customsCode: null,
      ebcCode: null,
      copNo: applicationNo,
      preNo: "T20260801000000001",
      invtNo: null,
      returnStatus: "120",
      returnedAt: at(1),
      returnInfo: "",
    };
    const [, late] = await raceBehind(
      systemActor,
      applyReceipt,
      receipt as Parameters<typeof applyReceipt>[1],
      () => sendBack(plate),
    );
    expect(late.status).toBe("fulfilled");
    const found = await decisionsOn(plate);
    expect(found.map(({ decision }) => [decision.round, decision.lane])).toEqual([[1, "in_person"]]);
    expect(await readPiece(plate)).toMatchObject({ state: "inspected", lane: null, round: 2 });
  });
});
