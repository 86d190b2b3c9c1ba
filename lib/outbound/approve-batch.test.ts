import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { approveBatch } from "#lib/outbound/approve-batch";
import {
  asProposed,
  licensedContractor,
  loadOf,
  makeSettled,
  papersFor,
  proveNoWayBack,
  readBatch,
  sealedLoad,
  toDestroy,
} from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { removeFromBatch } from "#lib/outbound/remove-from-batch";
import { sealBatch } from "#lib/outbound/seal-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { getDocument } from "#lib/papers/get-document";
import { makeDocument } from "#lib/papers/make-document";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;

type Load = { outcome: "destroy" | "move_out"; plate: string; builder: Actor; stager: Actor };

/** A load that `builder` opened and sealed, with a piece that `stager` put in. */
async function loadStagedBy({ outcome, plate, builder, stager }: Load): Promise<string> {
  const contractorCode = outcome === "destroy" ? await licensedContractor() : null;
  const opened = { outcome, receiver: "示例收货方", contractorCode };
  const { batchNo } = await runUseCase(builder, openBatch, opened);
  await runUseCase(stager, addToBatch, { batchNo, plate });
  const papers = papersFor(outcome);
  await runUseCase(builder, sealBatch, { batchNo, countedPieces: 1, papers });
  return batchNo;
}

/** A piece settled to be destroyed after all, by `settler` and with the signature of `second`. */
async function settledAnewBy(settler: Actor, second: { login: string }): Promise<string> {
  const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
  await runUseCase(settler, settleOutcome, asProposed(plate));
  await proveNoWayBack(plate);
  await runUseCase(settler, settleOutcome, { ...toDestroy(plate), second: { login: second.login, pin } });
  return plate;
}

describe("a destruction", () => {
  test("is asked for with its sealed list, and approved once customs has answered", async () => {
    const [builder, second] = [await actorFor("stock_controller"), await signerFor("supervisor")];
    const batchNo = await sealedLoad(builder, "destroy", [(await makeSettled("destroy")).plate]);
    const application = await runUseCase(builder, makeDocument, {
      kind: "destruction_list",
      subjectNo: batchNo,
    });
    const { content } = await runUseCase(builder, getDocument, application);
    expect(content.body.columns).toEqual(expect.arrayContaining(["cause", "proof"]));
    const said = content.body.facts.map(([name]) => name);
    expect(said).toEqual(expect.arrayContaining(["statementNo", "authorisationNo", "contractor"]));
    expect(said).not.toContain("approvalNo");
    const early = runUseCase(second, approveBatch, { batchNo, pin });
    expect(await refusalOf(early)).toBe("numbers_missing");
    const answered = approvalOf(batchNo);
    await runUseCase(second, approveBatch, answered);
    expect(await readBatch(batchNo)).toMatchObject({ status: "approved", papers: answered.customsApproval });
  });

  test("R38 is not approved by who staged a piece of it, whatever else was signed", async () => {
    const [builder, stager] = [await actorFor("stock_controller"), await signerFor("supervisor")];
    const plate = await settledAnewBy(builder, stager);
    const batchNo = await loadStagedBy({ outcome: "destroy", plate, builder, stager });
    expect(await refusalOf(runUseCase(stager, approveBatch, approvalOf(batchNo)))).toBe("own_work");
    await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
    expect(await readBatch(batchNo)).toMatchObject({ status: "approved" });
  });

  test("is approved by who signed second that it is settled so, in a house of two supervisors", async () => {
    const [builder, second] = [await actorFor("stock_controller"), await signerFor("supervisor")];
    const plate = await settledAnewBy(await signerFor("supervisor"), second);
    const batchNo = await loadStagedBy({ outcome: "destroy", plate, builder, stager: builder });
    await runUseCase(second, approveBatch, approvalOf(batchNo));
    expect(await readBatch(batchNo)).toMatchObject({ approvedBy: second.userId });
  });

  test("is approved by who staged a piece into another load that it left", async () => {
    const [builder, earlier] = [await actorFor("stock_controller"), await signerFor("supervisor")];
    const { plate } = await makeSettled("destroy");
    const left = await loadOf(earlier, "destroy", [plate]);
    await runUseCase(earlier, removeFromBatch, { batchNo: left, plate });
    const batchNo = await loadStagedBy({ outcome: "destroy", plate, builder, stager: builder });
    await runUseCase(earlier, approveBatch, approvalOf(batchNo));
    expect(await readBatch(batchNo)).toMatchObject({ approvedBy: earlier.userId });
  });
});

test("a move-out is approved neither by the inspector's proposer nor by who staged it", async () => {
  const [builder, proposer, stager] = [
    await actorFor("stock_controller"),
    await signerFor("supervisor"),
    await signerFor("supervisor"),
  ];
  const sale = await makeSale({ lines: [{ qty: "1" }], releasedAt: new Date(Date.now() - 50 * dayMs) });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  await asSystem(async (ctx) => {
    const proposed = { outcomeProposed: "move_out", proposedBy: proposer.userId } as const;
    await recordItemFact(ctx, await lockItem(ctx, plate), proposed, { type: "proposed" });
  }, null);
  const batchNo = await loadStagedBy({ outcome: "move_out", plate, builder, stager });
  for (const hand of [proposer, stager]) {
    expect(await refusalOf(runUseCase(hand, approveBatch, approvalOf(batchNo)))).toBe("own_work");
  }
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
});
