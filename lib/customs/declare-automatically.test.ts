import { randomInt } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { events } from "#db/schema/history";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { declareAutomatically } from "#lib/customs/declare-automatically";
import { declareReturns } from "#lib/customs/declare-returns";
import { getAutomaticDeclaring } from "#lib/customs/get-automatic-declaring";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { keepDeclaring } from "#lib/customs/keep-declaring";
import { makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { lockItem } from "#lib/returns/lock-item";
import { raceBehind } from "#lib/returns/race.testing";
import { recordItemFact } from "#lib/returns/record-fact";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

takeTurnsDeciding();

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** A time of this file's own: to its eyes all that other tests have is too late to be declared. */
const start = new Date(Date.UTC(2080, 0, 1, 4) + randomInt(10_000) * dayMs);
const at = (ms: number) => new Date(start.getTime() + ms);

type Options = NonNullable<Parameters<typeof makeInspectedReturn>[0]>;

const makeReady = ({ sale, ...options }: Options = {}) =>
  makeInspectedReturn({ ...options, arrivedAt: start, sale: { releasedAt: at(-10 * dayMs), ...sale } });

const look = (now = start) => asSystem((ctx) => declareAutomatically(ctx), undefined, { now });

/** Long before anything was inspected. */
const turnOn = () => decide("declareAutomatically", true, new Date(0));

const applicationsOf = (returnId: string) =>
  inScope(system, (tx) => tx.select().from(applications).where(eq(applications.returnId, returnId)));

async function refusalOfReturn(returnNo: string) {
  const declarant = await actorFor("declarant");
  const { refused } = await runUseCase(declarant, (ctx) => getAutomaticDeclaring(ctx), undefined, {
    now: start,
  });
  return refused.find((row) => row.returnNo === returnNo);
}

test("off, nothing is declared", async () => {
  const made = await makeReady();
  await look();
  expect(await applicationsOf(made.returnId)).toEqual([]);
});

describe("on", () => {
  test("what is ready is declared once, and the history says by what", async () => {
    const made = await makeReady({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
    await turnOn();
    await look();
    await look();
    const found = await applicationsOf(made.returnId);
    expect(found).toMatchObject([{ status: "queued", declaredBy: null }]);
    const [told] = await inScope(system, (tx) =>
      tx.select().from(events).where(eq(events.subjectId, made.returnId)).orderBy(desc(events.sequence)),
    );
    expect(told).toMatchObject({ type: "application_queued", actorId: null });
    expect(JSON.parse(told?.body ?? "")).toMatchObject({ automatic: true });
  });

  test("a second worker leaves alone what the first is declaring", async () => {
    const made = await makeReady();
    await turnOn();
    const held = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const first = asSystem(
      async (ctx) => {
        const { declared } = await declareAutomatically(ctx);
        held.resolve();
        await gate.promise;
        return declared;
      },
      undefined,
      { now: start },
    );
    await held.promise;
    expect((await look()).declared).toEqual([]);
    gate.resolve();
    expect(await first).toMatchObject([{ returnNo: made.returnNo }]);
    expect(await applicationsOf(made.returnId)).toHaveLength(1);
  });

  test("the worker hears of what became ready, and ends when it is told to", async () => {
    await turnOn();
    const stopping = new AbortController();
    const working = keepDeclaring({ signal: stopping.signal, clock: () => start });
    const made = await makeReady();
    while ((await applicationsOf(made.returnId)).length === 0);
    stopping.abort();
    await working;
    expect(await applicationsOf(made.returnId)).toHaveLength(1);
  });

  test("a declarant who comes a moment later finds nothing left", async () => {
    const made = await makeReady();
    await turnOn();
    const declarant = await actorFor("declarant");
    const [, late] = await raceBehind(
      systemActor,
      (ctx) => declareAutomatically({ ...ctx, now: start }),
      undefined,
      () => runUseCase(declarant, declareReturns, { returnNos: [made.returnNo] }, { now: start }),
    );
    expect(late).toMatchObject({ value: { declared: [], refused: [{ code: "nothing_to_declare" }] } });
    expect(await applicationsOf(made.returnId)).toHaveLength(1);
  });

  test.each([
    ["a piece on hold", { pieces: [{ gnum: 1 }, { gnum: 1, hold: "customs" as const }] }],
    ["no authorisation", { authorisation: "pending" as const }],
    ["no release", { sale: { status: "not_released" as const } }],
    ["an uncounted box", { counted: false }],
    ["nothing that conforms", { pieces: [{ gnum: 1, mismatches: ["not_original"] }] }],
  ])("%s waits", async (_what, options) => {
    const made = await makeReady(options);
    await turnOn();
    await look();
    expect(await applicationsOf(made.returnId)).toEqual([]);
    expect(await refusalOfReturn(made.returnNo)).toBeUndefined();
  });

  test("a piece that is not inspected yet keeps the others of its return waiting", async () => {
    const made = await makeReady({ pieces: [{ gnum: 1 }, { gnum: 1, round: 2 }] });
    await turnOn();
    await look();
    expect(await applicationsOf(made.returnId)).toEqual([]);
  });

  test("what customs refused is left to a person", async () => {
    const sale = { releasedAt: at(-10 * dayMs) };
    const made = await makeDeclared({ sale, arrivedAt: start });
    await receive(made.applicationNo, "100", 1);
    await turnOn();
    await look();
    expect(await applicationsOf(made.returnId)).toHaveLength(1);
  });
});

describe("a field that customs would refuse", () => {
  const sale = { lines: [{ qty: "1", unit: "不对" }] };
  const triedAt = async (returnNo: string) => (await refusalOfReturn(returnNo))?.triedAt;

  test("is reported, and not tried again before a fact changed or an hour passed", async () => {
    const made = await makeReady({ sale });
    await turnOn();
    await look();
    expect(await refusalOfReturn(made.returnNo)).toMatchObject({
      code: "application_problem",
      params: { field: "InvtRefundList[1].unit" },
    });
    await look(at(hourMs - 1));
    expect(await triedAt(made.returnNo)).toEqual(start);
    const later = at(hourMs + 1);
    await look(later);
    expect(await triedAt(made.returnNo)).toEqual(later);
    await asSystem(async (ctx) => {
      const [plate = ""] = made.plates;
      await recordItemFact(ctx, await lockItem(ctx, plate), {}, { type: "photograph" });
    }, undefined);
    expect(await refusalOfReturn(made.returnNo)).toBeUndefined();
    const soon = at(hourMs + 1_000);
    await look(soon);
    expect(await triedAt(made.returnNo)).toEqual(soon);
  });

  test("is declared once it is mended, and then no longer reported", async () => {
    const made = await makeReady({ sale });
    const good = await makeReady();
    await turnOn();
    await look();
    expect(await applicationsOf(good.returnId)).toHaveLength(1);
    await inScope(system, (tx) =>
      tx.update(importListLines).set({ unit: "142" }).where(eq(importListLines.listId, made.sale.listId)),
    );
    await look(at(hourMs + 1));
    expect(await applicationsOf(made.returnId)).toHaveLength(1);
    expect(await refusalOfReturn(made.returnNo)).toBeUndefined();
    const [piece] = await inScope(system, (tx) =>
      tx.select().from(items).where(eq(items.returnId, made.returnId)),
    );
    expect(piece?.state).toBe("declared");
  });
});
