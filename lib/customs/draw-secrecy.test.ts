import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import {
  applicationInstructions,
  drawSeeds,
  draws,
  laneDecisions,
  selectionPlans,
} from "#db/schema/selection";
import { inScope } from "#db/scope";
import { declaredPiece, receive } from "#lib/customs/received-receipt.testing";
import { drawAt, farDay, flat, planFrom } from "#lib/returns/drawn-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { getItem } from "#lib/tracking/get-item";

describe("the warehouse", () => {
  const warehouse = { scope: "warehouse", code: null, actorId: null } as const;
  const reasonsSeen = (
    plate: string,
    scope: "warehouse" | "customs" | "merchant" | "office" | "administration",
  ) =>
    inScope({ ...warehouse, scope }, (tx) =>
      tx
        .select({ reason: laneDecisions.drawReason })
        .from(laneDecisions)
        .innerJoin(items, eq(items.id, laneDecisions.itemId))
        .where(eq(items.plate, plate)),
    );

  test("never sees the plan, the seed, or what a draw was made from", async () => {
    const { plate } = await declaredPiece();
    const day = farDay();
    await planFrom(day, flat(100));
    await drawAt(plate, day);
    for (const table of [selectionPlans, draws, drawSeeds, applicationInstructions]) {
      expect(await inScope(warehouse, (tx) => tx.select().from(table))).toEqual([]);
    }
    const customs = { ...warehouse, scope: "customs" } as const;
    expect((await inScope(customs, (tx) => tx.select().from(selectionPlans))).length).toBeGreaterThan(0);
    expect(await inScope(customs, (tx) => tx.select().from(drawSeeds))).toEqual([]);
  });

  test("learns why a piece was drawn once it is admitted, and not before", async () => {
    const { plate, applicationNo } = await declaredPiece();
    const day = farDay();
    await planFrom(day, { ...flat(0), value: { fromFen: 1, percent: 0 } });
    const { id } = await drawAt(plate, day);
    const supervisor = await actorFor("supervisor");
    const officer = await actorFor("officer");
    const page = (actor: typeof officer) => runUseCase(actor, getItem, { plate });

    expect(await reasonsSeen(plate, "customs")).toEqual([{ reason: "value" }]);
    expect(await reasonsSeen(plate, "warehouse")).toEqual([]);
    expect((await page(officer)).file.laneDecisions).toMatchObject([{ drawReason: "value" }]);
    expect((await page(supervisor)).file.laneDecisions).toEqual([]);
    expect(JSON.stringify(await page(supervisor))).not.toContain('"value"');
    const told = await inScope(warehouse, (tx) =>
      tx.select({ body: events.body }).from(events).where(eq(events.subjectId, id)).orderBy(events.sequence),
    );
    expect(told.at(-1)?.body).toBe('{"lane":"exempt","round":1}');

    await receive(applicationNo, "800", 2);
    expect(await reasonsSeen(plate, "warehouse")).toEqual([{ reason: "value" }]);
    expect((await page(supervisor)).file.laneDecisions).toMatchObject([
      { drawReason: "value", lane: "exempt" },
    ]);
    for (const scope of ["merchant", "office", "administration"] as const) {
      expect(await reasonsSeen(plate, scope)).toEqual([]);
    }
  });

  test("writes none of it, even for itself", async () => {
    const { plate } = await declaredPiece();
    const { id } = await readPiece(plate);
    const plan = {
      plan: flat(0),
      reason: "x",
      madeBy: (await actorFor("supervisor")).userId,
      madeAt: new Date(),
    };
    const decision = {
      itemId: id,
      round: 1,
      basis: "reroute",
      lane: "exempt",
      reason: "x",
      decidedAt: new Date(),
    } as const;
    await expect(inScope(warehouse, (tx) => tx.insert(selectionPlans).values(plan))).rejects.toThrow();
    await expect(inScope(warehouse, (tx) => tx.insert(laneDecisions).values(decision))).rejects.toThrow();
  });
});
