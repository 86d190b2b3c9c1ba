import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { takeTurnsDeciding } from "#lib/house-settings.testing";
import { acceptExplanation } from "#lib/outbound/accept-explanation";
import { approveBatch } from "#lib/outbound/approve-batch";
import { confirmDestructionList } from "#lib/outbound/confirm-destruction-list";
import { declareDestruction } from "#lib/outbound/declare-destruction";
import {
  completePapers,
  destroyNow,
  destructionPapers,
  listAndConfirm,
  photographLoad,
  recording,
  shippedAt,
} from "#lib/outbound/destruction.testing";
import { executeBatch } from "#lib/outbound/execute-batch";
import { explainDestruction } from "#lib/outbound/explain-destruction";
import { getBatch } from "#lib/outbound/get-batch";
import { listDestruction } from "#lib/outbound/list-destruction";
import { makeSettled, papersFor, sealedLoad, stepsOf } from "#lib/outbound/load.testing";
import { recordDestruction } from "#lib/outbound/record-destruction";
import { recordResidues } from "#lib/outbound/record-residues";
import { sealBatch } from "#lib/outbound/seal-batch";
import { shipDestruction } from "#lib/outbound/ship-destruction";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { witnessDestruction } from "#lib/outbound/witness-destruction";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

takeTurnsDeciding();

/** An approved load of one piece, and who built it. */
async function approved() {
  const builder = await signerFor("stock_controller");
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  const supervisor = await signerFor("supervisor");
  await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
  return { builder, supervisor, plate, batchNo };
}

/** What each step says to a person who presses it. */
async function pressAll(batchNo: string, who: Actor): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  const press = async <Input>(name: string, act: UseCase<Input, unknown>, input: Input) => {
    said[name] = await refusalOf(runUseCase(who, act, input));
  };
  const now = new Date();
  await press("listed", listDestruction, { batchNo, countedPieces: 9 });
  await press("confirmed", confirmDestructionList, { batchNo, pin });
  await press("witnessed", witnessDestruction, { batchNo, pin });
  await press("left", shipDestruction, { batchNo, ...shippedAt(new Date()) });
  await press("destroyed", recordDestruction, { batchNo, ...recording(now), weightGrams: 1 });
  await press("explained", explainDestruction, { batchNo, reason: "含水" });
  await press("accepted", acceptExplanation, { batchNo, pin });
  await press("declared", declareDestruction, { batchNo, ...destructionPapers });
  await press("residues", recordResidues, { batchNo, residues: { kind: "none" } });
  return said;
}

const steps = ["listed", "confirmed", "witnessed", "left", "destroyed", "explained", "accepted", "declared"];
const refusedTo = (said: Record<string, string>) =>
  [...steps, "residues"].filter((step) => said[step] === "not_permitted");

describe("nobody does another's part", () => {
  test("R41 by their role: each desk is refused what is another's", async () => {
    const { batchNo } = await approved();
    const of = async (actor: Actor) => refusedTo(await pressAll(batchNo, actor));
    expect(await of(await signerFor("stock_controller"))).toEqual(["witnessed", "accepted", "declared"]);
    expect(await of(await signerFor("supervisor"))).toEqual(["witnessed", "declared"]);
    const others = [...steps, "residues"].filter((step) => step !== "witnessed");
    expect(await of(await signerFor("officer"))).toEqual(others);
    const beside = [...steps, "residues"].filter((step) => step !== "declared");
    expect(await of(await actorFor("declarant"))).toEqual(beside);
    expect(await of(await actorFor("inspector"))).toEqual([...steps, "residues"]);
  });

  test("nor does one person list a load and confirm the list", async () => {
    const { builder, batchNo } = await approved();
    await runUseCase(builder, listDestruction, { batchNo, countedPieces: 1 });
    const own = runUseCase(builder, confirmDestructionList, { batchNo, pin });
    expect(await refusalOf(own)).toBe("own_work");
    const second = await signerFor("supervisor");
    const wrong = runUseCase(second, confirmDestructionList, { batchNo, pin: "000000" });
    expect(await refusalOf(wrong)).toBe("pin_wrong");
    await runUseCase(second, confirmDestructionList, { batchNo, pin });
  });
});

test("a list is of what is loaded, and no step comes before its turn", async () => {
  const { builder, batchNo } = await approved();
  const list = (countedPieces: number) => runUseCase(builder, listDestruction, { batchNo, countedPieces });
  expect(await refusalOf(list(2))).toBe("batch_count_differs");
  const early = runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
  expect(await refusalOf(early)).toBe("step_not_due");
  await list(1);
  expect(await refusalOf(list(1))).toBe("step_not_due");
});

describe("what left the zone", () => {
  test("is not opened again, is filmed and photographed, and its weight compared", async () => {
    const { builder, plate, batchNo } = await approved();
    await listAndConfirm(builder, batchNo);
    const begun = new Date();
    await runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(begun) }, { now: begun });
    const reason = "改装";
    expect(await refusalOf(runUseCase(builder, unsealBatch, { batchNo, reason }))).toBe(
      "batch_state_forbids",
    );

    const later = { now: new Date(begun.getTime() + 7_200_000) };
    const record = { batchNo, ...recording(begun), weightGrams: 90_000 };
    const destroy = () => runUseCase(builder, recordDestruction, record, later);
    expect(await refusalOf(destroy())).toBe("load_photos_missing");
    await photographLoad(batchNo, ["before"]);
    expect(await refusalOf(destroy())).toBe("load_photos_missing");
    await photographLoad(batchNo, ["after"]);
    await destroy();

    const declarant = await actorFor("declarant");
    const declare = () => runUseCase(declarant, declareDestruction, { batchNo, ...destructionPapers });
    expect(await refusalOf(declare())).toBe("step_not_due");
    const explainer = await signerFor("supervisor");
    await runUseCase(explainer, explainDestruction, { batchNo, reason: "含水分蒸发" });
    const own = runUseCase(explainer, acceptExplanation, { batchNo, pin });
    expect(await refusalOf(own)).toBe("own_work");
    await runUseCase(await signerFor("supervisor"), acceptExplanation, { batchNo, pin });
    await declare();
    await runUseCase(builder, recordResidues, { batchNo, residues: { kind: "none" } });
    await runUseCase(builder, executeBatch, { batchNo, gateAt: null });
    expect(await readPiece(plate)).toMatchObject({ state: "closed" });
    expect((await stepsOf(plate)).filter((type) => type.startsWith("destruction_"))).toHaveLength(8);
  });

  test("is written off only once its residues are dealt with; income stands with its 0844 and its tax", async () => {
    const { builder, batchNo } = await approved();
    await destroyNow(builder, batchNo);
    await runUseCase(await actorFor("declarant"), declareDestruction, { batchNo, ...destructionPapers });
    const close = () => runUseCase(builder, executeBatch, { batchNo, gateAt: null });
    expect(await refusalOf(close())).toBe("step_not_due");
    const income = {
      kind: "income" as const,
      incomeFen: 12_000,
      residueDeclarationNo: "0844-1",
      taxFen: 1_560,
    };
    await runUseCase(builder, recordResidues, { batchNo, residues: income });
    await close();
    const { path } = await runUseCase(builder, getBatch, { batchNo });
    expect(path.taken.residues).toMatchObject({ by: "签字人", facts: income });
  });
});

test("what happened under one seal does not count under the next", async () => {
  const { builder, supervisor, batchNo } = await approved();
  await listAndConfirm(builder, batchNo);
  await runUseCase(builder, unsealBatch, { batchNo, reason: "补装" });
  await runUseCase(builder, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("destroy") });
  await runUseCase(supervisor, approveBatch, approvalOf(batchNo));
  const early = runUseCase(builder, shipDestruction, { batchNo, ...shippedAt(new Date()) });
  expect(await refusalOf(early)).toBe("step_not_due");
  await destroyNow(builder, batchNo);
  await completePapers(builder, batchNo);
});
