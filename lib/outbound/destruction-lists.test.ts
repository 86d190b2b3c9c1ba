import { expect, test } from "vitest";
import { shanghaiDay } from "#lib/domain/shanghai";
import { approveBatch } from "#lib/outbound/approve-batch";
import { confirmDestructionList } from "#lib/outbound/confirm-destruction-list";
import { declareDestruction } from "#lib/outbound/declare-destruction";
import { destroyNow, destructionPapers } from "#lib/outbound/destruction.testing";
import { getOutbound } from "#lib/outbound/get-outbound";
import { listAwaitingPapers } from "#lib/outbound/list-awaiting-papers";
import { listDestruction } from "#lib/outbound/list-destruction";
import { listToWitness } from "#lib/outbound/list-to-witness";
import { loadOf, makeSettled, papersFor, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { witnessDestruction } from "#lib/outbound/witness-destruction";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);
type Row = { batchNo: string };
const has = (rows: readonly Row[], batchNo: string) => rows.some((row) => row.batchNo === batchNo);

/** A load of one piece that may be destroyed from now on. */
async function approved() {
  const builder = await signerFor("stock_controller");
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  return { builder, batchNo };
}

test("an officer is shown a destruction once its list is confirmed, until they signed", async () => {
  const builder = await signerFor("stock_controller");
  const supervisor = await signerFor("supervisor");
  const officer = await signerFor("officer");
  const { plate } = await makeSettled("destroy");
  const batchNo = await loadOf(builder, "destroy", [plate]);
  const seal = { batchNo, countedPieces: 1, papers: papersFor("destroy"), witness: true };
  await runUseCase(builder, sealBatch, seal);
  await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
  const isShown = async () => has((await runUseCase(officer, listToWitness, null)).waiting, batchNo);
  await runUseCase(builder, listDestruction, { batchNo, countedPieces: 1 });
  expect(await isShown()).toBe(false);
  await runUseCase(supervisor, confirmDestructionList, { batchNo, pin });
  expect(await isShown()).toBe(true);
  await runUseCase(officer, witnessDestruction, { batchNo, pin });
  expect(await isShown()).toBe(false);
  expect(await refusalOf(runUseCase(supervisor, listToWitness, null))).toBe("not_permitted");
});

test("a declarant is shown what was destroyed, the nearest last day first, until it is declared", async () => {
  const declarant = await actorFor("declarant");
  const [first, second] = [await approved(), await approved()];
  await destroyNow(second.builder, second.batchNo, inDays(20));
  await destroyNow(first.builder, first.batchNo, inDays(1));
  const shown = await runUseCase(declarant, listAwaitingPapers, null);
  const at = ({ batchNo }: Row) => shown.findIndex((row) => row.batchNo === batchNo);
  expect(at(first)).toBeGreaterThanOrEqual(0);
  expect(at(first)).toBeLessThan(at(second));
  expect(shown[at(first)]).toMatchObject({ pieces: 1, next: "declared", due: { kind: "papers" } });
  await runUseCase(declarant, declareDestruction, { batchNo: first.batchNo, ...destructionPapers });
  expect(has(await runUseCase(declarant, listAwaitingPapers, null), first.batchNo)).toBe(false);
});

test("a destruction is an exception ten days before its last lawful day, and its papers before theirs", async () => {
  const supervisor = await actorFor("supervisor");
  const { builder, batchNo } = await approved();
  const pressingIn = async (days: number) => {
    const { destructions, total } = await runUseCase(supervisor, listExceptions, {}, { now: inDays(days) });
    expect(total).toBeGreaterThanOrEqual(destructions.length);
    return has(destructions, batchNo);
  };
  expect(await pressingIn(49)).toBe(false);
  expect(await pressingIn(50)).toBe(true);
  expect(await pressingIn(61)).toBe(true);
  await destroyNow(builder, batchNo, inDays(30));
  expect(await pressingIn(30 + 15)).toBe(false);
  expect(await pressingIn(30 + 21)).toBe(true);
});

test("the table of loads says by when each destruction is due, the nearest first", async () => {
  const { batchNo } = await approved();
  const asked = { view: "batches", outcome: "release" } as const;
  const { batches } = await runUseCase(await actorFor("supervisor"), getOutbound, asked);
  const due = { kind: "destroy", day: shanghaiDay(inDays(60)) };
  expect(batches.find((row) => row.batchNo === batchNo)).toMatchObject({ due });
  const days = batches.map((row) => row.due?.day ?? "9999");
  expect(days).toEqual(days.toSorted());
});
