import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import { inScope } from "#db/scope";
import { type Context, systemActor } from "#lib/context";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { carryOn, listNext } from "#lib/outbound/carry-on";
import { piecesAtOnce } from "#lib/outbound/close-pieces";
import { executeBatch } from "#lib/outbound/execute-batch";
import { getBatch } from "#lib/outbound/get-batch";
import { carryOutLoads } from "#lib/outbound/keep-executing";
import { largeLoad } from "#lib/outbound/large-load.testing";
import { eventsOf, lastPapersFor, makeSettled, readBatch, stepsOf, toldOf } from "#lib/outbound/load.testing";
import { removeFromBatch } from "#lib/outbound/remove-from-batch";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { lockItem } from "#lib/returns/lock-item";
import { raceBehind } from "#lib/returns/race.testing";
import { recordItemFact } from "#lib/returns/record-fact";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { detainItem } from "#lib/verification/detain-item";

const left = 3;

/** A load that is being carried out: all but the last three of its pieces are closed. */
async function underWay() {
  const bench = await actorFor("stock_controller");
  const load = await largeLoad(bench, piecesAtOnce + left);
  const answer = await runUseCase(bench, executeBatch, {
    batchNo: load.batchNo,
    gateAt: null,
    papers: lastPapersFor("reship"),
  });
  const waiting = load.plates.slice(-left) as [string, string, string];
  return { ...load, bench, waiting, answer };
}

const hold = (ctx: Context, plate: string) =>
  lockItem(ctx, plate).then((piece) =>
    recordItemFact(ctx, piece, { hold: "recall", holdReason: "召回" }, { type: "recalled" }),
  );
const lift = (ctx: Context, plate: string) =>
  lockItem(ctx, plate).then((piece) => recordItemFact(ctx, piece, { hold: null }, { type: "recall_lifted" }));
const closings = async (plate: string) => (await eventsOf(plate)).filter(({ type }) => type === "close");
const completed = async (listId: string) =>
  (await toldOf(listId)).filter(({ phase }) => phase === "completed").length;

describe("a large load that is carried out", () => {
  let load: Awaited<ReturnType<typeof underWay>>;
  beforeAll(async () => {
    load = await underWay();
  });

  test("does not show as carried out before its last piece, nor is its office told so", async () => {
    const { bench, batchNo, plates, listId, answer, waiting } = load;
    expect(answer).toEqual({ batchNo, pieces: plates.length, closed: piecesAtOnce });
    const begun = await readBatch(batchNo);
    expect(begun).toMatchObject({ status: "executing", executedAt: null, executedBy: bench.userId });
    const page = await runUseCase(bench, getBatch, { batchNo });
    expect(page).toMatchObject({ executed: null, progress: { pieces: plates.length, gone: piecesAtOnce } });
    for (const plate of waiting) {
      expect(await readPiece(plate)).toMatchObject({ state: "staged", endedAt: null });
    }
    expect(await completed(listId)).toBe(0);
  });

  test("cannot be called carried out by anybody before", async () => {
    const early = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
      tx
        .update(batches)
        .set({ status: "executed", executedAt: new Date() })
        .where(eq(batches.batchNo, load.batchNo)),
    );
    await expect(early).rejects.toMatchObject({ cause: { code: "GC001" } });
  });

  test("takes no piece, is not opened again, and gives back none that may go", async () => {
    const { bench, batchNo, waiting } = load;
    const { plate } = await makeSettled("reship");
    expect(await refusalOf(runUseCase(bench, addToBatch, { batchNo, plate }))).toBe("batch_state_forbids");
    const reason = "装错";
    expect(await refusalOf(runUseCase(bench, unsealBatch, { batchNo, reason }))).toBe("batch_state_forbids");
    const taken = runUseCase(bench, removeFromBatch, { batchNo, plate: waiting[0] });
    expect(await refusalOf(taken)).toBe("batch_state_forbids");
    const again = runUseCase(bench, executeBatch, { batchNo, gateAt: null });
    expect(await refusalOf(again)).toBe("batch_state_forbids");
  });

  test("goes on after a worker was cut off in the middle, and closes each piece once, in the name of who sent it out", async () => {
    const { bench, batchNo, plates, listId, waiting } = load;
    const killed = runUseCase(
      systemActor,
      async (ctx) => {
        await carryOn(ctx, { batchNo, plates: waiting });
        await ctx.tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      },
      undefined,
    );
    await expect(killed).rejects.toThrow();
    expect(await readBatch(batchNo)).toMatchObject({ status: "executing" });
    expect(await runUseCase(systemActor, listNext, { batchNo, after: "" })).toEqual(waiting);

    await carryOutLoads();
    expect(await readBatch(batchNo)).toMatchObject({ status: "executed", executedAt: expect.any(Date) });
    for (const plate of plates) {
      const [closing, ...more] = await closings(plate);
      expect(more).toEqual([]);
      expect(closing?.actorId).toBe(bench.userId);
    }
    expect(await completed(listId)).toBe(1);
  });
});

test("two workers at the same pieces: the second waits, and closes nothing again", async () => {
  const { batchNo, waiting } = await underWay();
  const chunk = { batchNo, plates: waiting };
  const both = await raceBehind(systemActor, carryOn, chunk, () => runUseCase(systemActor, carryOn, chunk));
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  for (const plate of waiting) expect(await closings(plate)).toHaveLength(1);
  expect(await readBatch(batchNo)).toMatchObject({ status: "executed" });
});

describe("a hold that comes meanwhile", () => {
  test("wins when it was first, loses nothing of the rest, and its piece is kept back", async () => {
    const { bench, batchNo, waiting } = await underWay();
    const [caught, ...others] = waiting;
    const chunk = { batchNo, plates: waiting };
    await raceBehind(systemActor, hold, caught, () => runUseCase(systemActor, carryOn, chunk));
    for (const plate of others) expect(await readPiece(plate)).toMatchObject({ state: "closed" });
    expect(await readPiece(caught)).toMatchObject({ state: "staged", hold: "recall" });
    const page = await runUseCase(bench, getBatch, { batchNo });
    expect(page).toMatchObject({ status: "executing", progress: { held: 1 } });
    expect(page.pieces[0]).toMatchObject({ plate: caught });

    await runUseCase(bench, removeFromBatch, { batchNo, plate: caught });
    await carryOutLoads();
    expect(await readPiece(caught)).toMatchObject({ state: "booked", batchId: null, hold: "recall" });
    expect(await readBatch(batchNo)).toMatchObject({ status: "executed" });
  });

  test("is lifted again: its piece then goes with the others, by itself", async () => {
    const { batchNo, waiting } = await underWay();
    const [caught] = waiting;
    await asSystem(hold, caught);
    await carryOutLoads();
    expect(await readBatch(batchNo)).toMatchObject({ status: "executing" });
    await asSystem(lift, caught);
    await carryOutLoads();
    expect((await stepsOf(caught)).filter((step) => step === "close")).toHaveLength(1);
    expect(await readBatch(batchNo)).toMatchObject({ status: "executed" });
  });

  test("detains the last piece: the load ends with those that went", async () => {
    const { batchNo, waiting } = await underWay();
    const [caught] = waiting;
    const detention = { plate: caught, documentNo: "KL-1", reason: "涉嫌侵权", pin };
    await runUseCase(await signerFor("officer"), detainItem, detention);
    await carryOutLoads();
    expect(await readPiece(caught)).toMatchObject({ state: "detained" });
    expect(await readBatch(batchNo)).toMatchObject({ status: "executed" });
  });
});
