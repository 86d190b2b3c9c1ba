import { expect, test } from "vitest";
import { lastDestructionDay } from "#lib/domain/destruction";
import { isOverdue } from "#lib/domain/destruction-path";
import { acceptExplanation } from "#lib/outbound/accept-explanation";
import { approveBatch } from "#lib/outbound/approve-batch";
import { declareDestruction } from "#lib/outbound/declare-destruction";
import {
  destroyNow,
  destructionPapers,
  listAndConfirm,
  photographLoad,
  recording,
  shipment,
  shippedAt,
} from "#lib/outbound/destruction.testing";
import { executeBatch } from "#lib/outbound/execute-batch";
import { explainDestruction } from "#lib/outbound/explain-destruction";
import { extendDestruction } from "#lib/outbound/extend-destruction";
import { getBatch } from "#lib/outbound/get-batch";
import { eventsOf, makeSettled, papersFor, readBatch, sealedLoad } from "#lib/outbound/load.testing";
import { recordDestruction } from "#lib/outbound/record-destruction";
import { recordResidues } from "#lib/outbound/record-residues";
import { sealBatch } from "#lib/outbound/seal-batch";
import { shipDestruction } from "#lib/outbound/ship-destruction";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A load of one piece that may be destroyed from now on. */
async function approvedLoad() {
  const [builder, supervisor] = [await signerFor("stock_controller"), await signerFor("supervisor")];
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
  return { builder, supervisor, plate, batchNo };
}

/** One that has left the zone for its destruction. */
async function outside() {
  const { builder, supervisor, plate, batchNo } = await approvedLoad();
  await listAndConfirm(builder, batchNo);
  await runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
  await photographLoad(batchNo);
  return { builder, supervisor, plate, batchNo };
}

/** What the history of a piece says of its destruction. */
async function toldOf(plate: string): Promise<unknown> {
  const told = (await eventsOf(plate)).find(({ type }) => type === "destruction_destroyed");
  return JSON.parse(told?.body ?? "");
}

test("what left in time and was destroyed too late is recorded as overdue, explained, and accepted by another", async () => {
  const { builder, supervisor, plate, batchNo } = await outside();
  const late = { now: inDays(61) };
  const again = runUseCase(builder, unsealBatch, { batchNo, reason: "逾期" }, late);
  expect(await refusalOf(again)).toBe("batch_state_forbids");
  const extension = { batchNo, days: 30, extensionNo: "YQ-1", reason: "焚烧炉检修" };
  expect(await refusalOf(runUseCase(builder, extendDestruction, extension, late))).toBe(
    "destruction_overdue",
  );

  const destruction = { batchNo, ...recording(late.now), weightGrams: shipment.weightGrams };
  await runUseCase(supervisor, recordDestruction, destruction, { now: inDays(62) });
  const { path } = await runUseCase(builder, getBatch, { batchNo });
  expect(isOverdue(path)).toBe(true);
  expect(await toldOf(plate)).toMatchObject({ overdueSince: lastDestructionDay(await readBatch(batchNo)) });

  const declarant = await actorFor("declarant");
  const declare = () => runUseCase(declarant, declareDestruction, { batchNo, ...destructionPapers });
  expect(await refusalOf(declare())).toBe("step_not_due");
  await runUseCase(builder, explainDestruction, { batchNo, reason: "焚烧炉检修，已报告海关" });
  expect(await refusalOf(runUseCase(supervisor, acceptExplanation, { batchNo, pin }))).toBe("own_work");
  expect(await refusalOf(declare())).toBe("step_not_due");
  await runUseCase(await signerFor("supervisor"), acceptExplanation, { batchNo, pin });
  await declare();
  await runUseCase(builder, recordResidues, { batchNo, residues: { kind: "none" } });
  await runUseCase(builder, executeBatch, { batchNo, gateAt: null });
  expect(await readPiece(plate)).toMatchObject({ state: "closed" });
});

test("what was destroyed in time is not overdue, however late that is recorded", async () => {
  const { builder, plate, batchNo } = await outside();
  const destruction = { batchNo, ...recording(inDays(59)), weightGrams: shipment.weightGrams };
  await runUseCase(builder, recordDestruction, destruction, { now: inDays(70) });
  expect(await toldOf(plate)).toMatchObject({ overdueSince: null });
  await runUseCase(await actorFor("declarant"), declareDestruction, { batchNo, ...destructionPapers });
});

test("opening a load again keeps customs' approval with its day and its extension; a new one begins anew", async () => {
  const { builder, supervisor, batchNo } = await approvedLoad();
  const papers = { ...papersFor("destroy"), ...approvalOf(batchNo).customsApproval };
  const extension = { batchNo, days: 30, extensionNo: "YQ-1", reason: "焚烧炉检修" };
  const now = inDays(58);
  await runUseCase(builder, extendDestruction, extension, { now });
  const lastDay = lastDestructionDay(await readBatch(batchNo));
  await runUseCase(builder, unsealBatch, { batchNo, reason: "改装" }, { now });
  expect(lastDestructionDay(await readBatch(batchNo))).toBe(lastDay);
  const seal = () => runUseCase(builder, sealBatch, { batchNo, countedPieces: 1, papers: {} }, { now });
  await seal();
  await runUseCase(supervisor, approveBatch, { batchNo, pin }, { now });
  const kept = { extendedDays: 30, papers: { ...papers, extensionNo: "YQ-1" } };
  expect(await readBatch(batchNo)).toMatchObject(kept);
  await runUseCase(builder, unsealBatch, { batchNo, reason: "重新批准" }, { now });
  await seal();
  const anew = approvalOf(batchNo, now, "XH-2");
  await runUseCase(supervisor, approveBatch, anew, { now });
  expect(await readBatch(batchNo)).toMatchObject({ extendedDays: 0, papers: anew.customsApproval });
  expect((await readBatch(batchNo)).papers).not.toHaveProperty("extensionNo");
});

test("what did not leave in time is refused, and approved anew", async () => {
  const { builder, batchNo } = await approvedLoad();
  expect(await refusalOf(destroyNow(builder, batchNo, inDays(61)))).toBe("destruction_overdue");
  await runUseCase(builder, unsealBatch, { batchNo, reason: "逾期" }, { now: inDays(61) });
  const now = inDays(61);
  await runUseCase(builder, sealBatch, { batchNo, countedPieces: 1, papers: {} }, { now });
  const supervisor = await signerFor("supervisor");
  const approve = (approvalNo: string, approvedOn = now) =>
    runUseCase(supervisor, approveBatch, approvalOf(batchNo, approvedOn, approvalNo), { now });
  expect(await refusalOf(approve("XH-1"))).toBe("approval_date_differs");
  expect(await refusalOf(approve("XH-1", inDays(0)))).toBe("destruction_overdue");
  expect(await refusalOf(approve("XH-2", inDays(62)))).toBe("approval_date_ahead");
  await approve("XH-2");
  await destroyNow(builder, batchNo, inDays(62));
  const { path } = await runUseCase(builder, getBatch, { batchNo });
  expect(isOverdue(path)).toBe(false);
});
