import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { items } from "#db/schema/items";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { approveBatch } from "#lib/outbound/approve-batch";
import { clearMoveOut } from "#lib/outbound/clear-move-out";
import { executeBatch } from "#lib/outbound/execute-batch";
import { listMoveOuts } from "#lib/outbound/list-move-outs";
import { lastPapersFor, loadOf, readBatch, sealedLoad, stepsOf, toldOf } from "#lib/outbound/load.testing";
import { removeFromBatch } from "#lib/outbound/remove-from-batch";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { makePapersOfLoad } from "#lib/papers/make-papers-of-load";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece, photographPiece, readPiece } from "#lib/returns/testing-piece";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;

/** The only piece of a return that came 50 days after release, with its photo. */
async function latePiece() {
  const sale = await makeSale({ lines: [{ qty: "1" }], releasedAt: new Date(Date.now() - 50 * dayMs) });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  return { plate, sale };
}

describe("what may be loaded", () => {
  test("what can never become stock, with its photo", async () => {
    const builder = await actorFor("supervisor");
    const batchNo = await loadOf(builder, "move_out", []);
    const sale = await makeSale({ releasedAt: new Date(Date.now() - 50 * dayMs) });
    const { plate } = await makePiece(sale, await makeReturn(sale));
    const scan = { batchNo, plate };
    expect(await refusalOf(runUseCase(builder, addToBatch, scan))).toBe("inspection_incomplete");
    await photographPiece(plate);
    await runUseCase(builder, addToBatch, scan);
    expect(await readPiece(plate)).toMatchObject({
      state: "staged",
      outcome: "move_out",
      outcomeBasis: "not_conforming",
      proposedBy: builder.userId,
    });
  });

  test("not what may still become stock", async () => {
    const builder = await actorFor("supervisor");
    const batchNo = await loadOf(builder, "move_out", []);
    const [good, waiting] = [await makeSale(), await makeSale({ status: "not_released" })];
    for (const sale of [good, waiting]) {
      const { plate } = await makePiece(sale, await makeReturn(sale));
      await photographPiece(plate);
      expect(await refusalOf(runUseCase(builder, addToBatch, { batchNo, plate }))).toBe(
        "outcome_not_allowed",
      );
    }
  });

  test("and what is taken off again is looked at anew, by the officer too", async () => {
    const builder = await actorFor("supervisor");
    const sale = await makeSale({ lines: [{ qty: "1" }] });
    const { plate } = await makePiece(sale, await makeReturn(sale));
    await photographPiece(plate);
    await asSystem(async (ctx) => {
      const seen = { verdict: "confirm", verifiedAt: ctx.now } as const;
      const found = { grade: "good", outcomeProposed: "move_out", ...seen } as const;
      await recordItemFact(ctx, await lockItem(ctx, plate), found, { type: "verify" });
    }, undefined);
    const batchNo = await loadOf(builder, "move_out", [plate]);
    await runUseCase(builder, removeFromBatch, { batchNo, plate });
    const back = { state: "received", outcome: null, settledAt: null, round: 2 };
    expect(await readPiece(plate)).toMatchObject({ ...back, verdict: null, verifiedAt: null });
    await asSystem(async (ctx) => moveItem(ctx, await lockItem(ctx, plate), "inspect"), undefined);
    await declarePiece(plate, "admitted");
    await asSystem(async (ctx) => admitIfReady(ctx, await lockItem(ctx, plate)), undefined);
    expect(await readPiece(plate)).toMatchObject({ state: "declared" });
    const waiting = await asSystem(
      ({ tx }) =>
        tx
          .select({ plate: items.plate })
          .from(items)
          .where(and(waitsForOfficer, eq(items.plate, plate))),
      undefined,
    );
    expect(waiting).toHaveLength(1);
  });
});

test("a late return leaves the zone: approved by another, no objection, out at the gate, and its office hears the end", async () => {
  const builder = await signerFor("supervisor");
  const { plate, sale } = await latePiece();
  const batchNo = await sealedLoad(builder, "move_out", [plate]);
  const [approver, officer] = [await signerFor("supervisor"), await signerFor("officer")];
  const sign = { batchNo, pin };

  expect(await refusalOf(runUseCase(officer, clearMoveOut, sign))).toBe("move_out_not_approved");
  expect(await refusalOf(runUseCase(builder, approveBatch, sign))).toBe("own_work");
  await runUseCase(approver, approveBatch, sign);
  const tooSoon = { batchNo, gateAt: new Date(Date.now() - dayMs).toISOString() };
  expect(await refusalOf(runUseCase(builder, executeBatch, tooSoon))).toBe("objection_pending");
  expect(await refusalOf(runUseCase(approver, clearMoveOut, sign))).toBe("not_permitted");
  const { waiting } = await runUseCase(officer, listMoveOuts, {});
  const waits = { carrier: "NO-carrier", listNo: null };
  expect(waiting.find((row) => row.batchNo === batchNo)).toMatchObject(waits);
  expect(await refusalOf(runUseCase(officer, clearMoveOut, sign))).toBe("move_out_list_missing");
  await runUseCase(builder, makePapersOfLoad, batchNo);
  await runUseCase(officer, clearMoveOut, sign);
  expect(await readBatch(batchNo)).toMatchObject({ status: "approved", clearedBy: officer.userId });

  const noGate = { batchNo, gateAt: null };
  expect(await refusalOf(runUseCase(builder, executeBatch, noGate))).toBe("numbers_missing");
  const tomorrow = { batchNo, gateAt: new Date(Date.now() + dayMs).toISOString() };
  expect(await refusalOf(runUseCase(builder, executeBatch, tomorrow))).toBe("gate_time_ahead");
  expect(await refusalOf(runUseCase(builder, executeBatch, tooSoon))).toBe("gate_time_early");
  const atGate = { batchNo, gateAt: new Date().toISOString(), papers: lastPapersFor("move_out") };
  const noPaper = { ...atGate, papers: { vehicleNo: "浙A12345" } };
  expect(await refusalOf(runUseCase(builder, executeBatch, noPaper))).toBe("numbers_missing");
  const before = await toldOf(sale.listId);
  expect(before.some(({ final }) => final)).toBe(false);
  await runUseCase(builder, executeBatch, atGate);

  expect(await readPiece(plate)).toMatchObject({ state: "moved_out", outcome: "move_out" });
  expect((await stepsOf(plate)).slice(-4)).toEqual([
    "batch_sealed",
    "batch_approved",
    "move_out_cleared",
    "move_out",
  ]);
  const last = (await toldOf(sale.listId)).at(-1);
  expect(last).toMatchObject({ phase: "arrived", final: true });
  expect(last?.body.facts).toMatchObject({ endedWithoutApplication: true });
  expect(Number(last?.body.cumulative[0].movedOutQty)).toBe(1);
});

test("a list that is opened again loses its approval and the officer's word", async () => {
  const builder = await signerFor("supervisor");
  const { plate } = await latePiece();
  const batchNo = await sealedLoad(builder, "move_out", [plate]);
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  await runUseCase(builder, makePapersOfLoad, batchNo);
  await runUseCase(await signerFor("officer"), clearMoveOut, { batchNo, pin });
  await runUseCase(builder, unsealBatch, { batchNo, reason: "漏装一件" });
  expect(await readBatch(batchNo)).toMatchObject({
    status: "open",
    sealedAt: null,
    approvedBy: null,
    clearedBy: null,
    clearedAt: null,
  });
});
