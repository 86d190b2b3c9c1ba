import { expect, test } from "vitest";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { approveBatch } from "#lib/outbound/approve-batch";
import { clearBySilence, listUnanswered } from "#lib/outbound/clear-by-silence";
import { clearMoveOut } from "#lib/outbound/clear-move-out";
import { executeBatch } from "#lib/outbound/execute-batch";
import { getBatch } from "#lib/outbound/get-batch";
import { listMoveOuts } from "#lib/outbound/list-move-outs";
import { lastPapersFor, readBatch, sealedLoad, stepsOf } from "#lib/outbound/load.testing";
import { objectToMoveOut } from "#lib/outbound/object-to-move-out";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { makePapersOfLoad } from "#lib/papers/make-papers-of-load";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

takeTurnsDeciding();

const dayMs = 86_400_000;

/** An approved list of one late piece. */
async function approvedList() {
  const builder = await signerFor("supervisor");
  const sale = await makeSale({ lines: [{ qty: "1" }], releasedAt: new Date(Date.now() - 50 * dayMs) });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  const batchNo = await sealedLoad(builder, "move_out", [plate]);
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  await runUseCase(builder, makePapersOfLoad, batchNo);
  return { builder, batchNo, plate };
}

test("an objection sends the list back with its reason, also after the word", async () => {
  const { builder, batchNo, plate } = await approvedList();
  const officer = await signerFor("officer");
  await runUseCase(officer, clearMoveOut, { batchNo, pin });
  const objection = { batchNo, reason: "接收人与面单不符", pin };
  expect(await refusalOf(runUseCase(builder, objectToMoveOut, objection))).toBe("not_permitted");
  await runUseCase(officer, objectToMoveOut, objection);
  const opened = { status: "open", round: 2, approvedBy: null, clearedBy: null, clearedAt: null };
  expect(await readBatch(batchNo)).toMatchObject(opened);
  const { objections } = await runUseCase(builder, getBatch, { batchNo });
  expect(objections).toMatchObject([{ round: 1, reason: "接收人与面单不符" }]);
  expect(await stepsOf(plate)).toContain("move_out_objected");
  const { objected } = await runUseCase(officer, listMoveOuts, {});
  expect(objected.some((row) => row.batchNo === batchNo)).toBe(true);
  const atGate = { batchNo, gateAt: new Date().toISOString(), papers: lastPapersFor("move_out") };
  expect(await refusalOf(runUseCase(builder, executeBatch, atGate))).toBe("batch_state_forbids");
});

test("silence counts for nothing until an officer decides so, then after its hours and under its version", async () => {
  const { batchNo, plate } = await approvedList();
  const inDays = (days: number) => ({ now: new Date(Date.now() + days * dayMs) });
  const clear = (days: number) => asSystem(clearBySilence, batchNo, inDays(days));
  expect(await clear(10)).toBe(false);

  await decide("moveOutSilenceHours", 8);
  expect(await asSystem((ctx) => listUnanswered(ctx), undefined)).toContain(batchNo);
  expect(await clear(0)).toBe(false);
  expect(await clear(10)).toBe(true);
  expect(await readBatch(batchNo)).toMatchObject({ clearedBy: null, clearedUnder: expect.any(Number) });
  const { cleared, silence } = await runUseCase(await actorFor("supervisor"), getBatch, { batchNo });
  expect(cleared).toMatchObject({ by: null });
  expect(silence).toMatchObject({ hours: 8, setBy: expect.any(String) });
  expect(await stepsOf(plate)).toContain("move_out_silence");
  expect(await clear(11)).toBe(false);
});
