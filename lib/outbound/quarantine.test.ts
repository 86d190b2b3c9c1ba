import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { closePieces } from "#lib/outbound/close-pieces";
import { executeBatch } from "#lib/outbound/execute-batch";
import { carryOutLoads } from "#lib/outbound/keep-executing";
import { loadOf, makeSettled, papersFor, readBatch, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { put } from "#lib/places/put.testing";
import { makeTestZone, makeTote } from "#lib/places/testing";
import { lockBatchRow } from "#lib/returns/lock-batch-row";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

/** A piece settled for release, and a supervisor who puts it into quarantine and back into stock. */
async function makeMovable() {
  const supervisor = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("release");
  const [cage, shelf] = [await makeTestZone("quarantine"), await makeTestZone("stock")];
  return {
    supervisor,
    plate,
    owner: sale.ebcCode,
    cage,
    isolate: () => put(supervisor, plate, cage.first),
    putBack: () => put(supervisor, plate, shelf.first, "复核无误"),
  };
}

test("what stands in quarantine goes into no load until it is put back", async () => {
  const { supervisor, plate, owner, isolate, putBack } = await makeMovable();
  const batchNo = await loadOf(supervisor, "release", [], owner);
  await isolate();
  const add = () => runUseCase(supervisor, addToBatch, { batchNo, plate });
  expect(await refusalOf(add())).toBe("stands_in_quarantine");
  expect(await readPiece(plate)).toMatchObject({ state: "booked", batchId: null });
  await putBack();
  expect(await add()).toMatchObject({ result: "added" });
});

test("nor does one in a container that stands there", async () => {
  const { supervisor, plate, cage } = await makeMovable();
  const batchNo = await loadOf(supervisor, "release", []);
  const tote = await makeTote("release");
  await put(supervisor, plate, tote);
  await put(supervisor, tote, cage.second);
  const added = runUseCase(supervisor, addToBatch, { batchNo, plate });
  await expect(added).rejects.toMatchObject({ params: { code: plate, place: cage.second } });
});

test("its load is neither sealed nor carried out", async () => {
  const { supervisor, plate, isolate, putBack } = await makeMovable();
  const batchNo = await loadOf(supervisor, "release", [plate]);
  const seal = () =>
    runUseCase(supervisor, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("release") });
  const execute = () => runUseCase(supervisor, executeBatch, { batchNo, gateAt: null });
  await isolate();
  expect(await refusalOf(seal())).toBe("stands_in_quarantine");
  await putBack();
  await seal();
  await isolate();
  expect(await refusalOf(execute())).toBe("stands_in_quarantine");
  expect(await readBatch(batchNo)).toMatchObject({ status: "sealed" });
  await putBack();
  expect(await execute()).toMatchObject({ closed: 1 });
});

test("one that is put there while its load is carried out stays, and goes once it is put back", async () => {
  const { supervisor, plate, isolate, putBack } = await makeMovable();
  const batchNo = await sealedLoad(supervisor, "release", [plate]);
  await isolate();
  await asSystem(async (ctx: Context) => {
    const begun = {
      status: "executing",
      executedBy: supervisor.userId,
      executionStartedAt: ctx.now,
    } as const;
    await ctx.tx.update(batches).set(begun).where(eq(batches.batchNo, batchNo));
    await closePieces(ctx, await lockBatchRow(ctx, batchNo), [plate]);
  }, null);
  expect(await readPiece(plate)).toMatchObject({ state: "staged" });
  expect(await readBatch(batchNo)).toMatchObject({ status: "executing" });
  await putBack();
  await carryOutLoads();
  expect(await readPiece(plate)).toMatchObject({ state: "closed" });
});
