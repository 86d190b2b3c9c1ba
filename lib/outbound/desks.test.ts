import { expect, test } from "vitest";
import { approveBatch } from "#lib/outbound/approve-batch";
import { clearMoveOut } from "#lib/outbound/clear-move-out";
import { executeBatch } from "#lib/outbound/execute-batch";
import { getBatch } from "#lib/outbound/get-batch";
import { getOutbound } from "#lib/outbound/get-outbound";
import { listMoveOuts } from "#lib/outbound/list-move-outs";
import { asProposed, lastPapersFor, loadOf, makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { approvalOf, pin, signerFor } from "#lib/outbound/signer.testing";
import { makeDocument } from "#lib/papers/make-document";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const seen = (rows: readonly { plate: string }[], plate: string) => rows.some((row) => row.plate === plate);

test("a piece goes from settling to loading to its batch to the finished ones", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeBooked({ grade: "defective", proposed: "reship" });
  const read = (view: "settle" | "load" | "batches" | "done") =>
    runUseCase(supervisor, getOutbound, { view, outcome: "reship" as const });

  expect((await read("settle")).pieces.find((row) => row.plate === plate)).toMatchObject({
    state: "booked",
    proposed: "reship",
    ebcName: "示例电商企业",
  });
  await runUseCase(supervisor, settleOutcome, asProposed(plate));
  expect(seen((await read("settle")).pieces, plate)).toBe(false);
  const ready = await read("load");
  expect(seen(ready.pieces, plate)).toBe(true);
  expect(ready.counts.load.reship).toBeGreaterThan(0);

  const batchNo = await sealedLoad(supervisor, "reship", [plate]);
  expect(seen((await read("load")).pieces, plate)).toBe(false);
  expect((await read("batches")).batches.find((row) => row.batchNo === batchNo)).toMatchObject({
    status: "sealed",
    pieces: 1,
    held: 0,
    cleared: false,
  });
  await runUseCase(supervisor, executeBatch, {
    batchNo,
    gateAt: null,
    papers: lastPapersFor("reship"),
  });
  expect((await read("batches")).batches.some((row) => row.batchNo === batchNo)).toBe(false);
  expect((await read("done")).batches[0]).toMatchObject({ batchNo });
});

test("a piece whose owner was silent long enough is shown as confirmed, another until when it may be answered", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate: silent } = await makeSettled("reship");
  const { plate: asked } = await makeBooked({ grade: "defective", proposed: "reship" });
  await runUseCase(supervisor, settleOutcome, asProposed(asked));
  const view = { view: "load", outcome: "reship" } as const;
  const { pieces } = await runUseCase(supervisor, getOutbound, view);
  const answerOf = (plate: string) => pieces.find((row) => row.plate === plate)?.answer;
  expect(answerOf(silent)).toEqual({ answered: true, by: "silence" });
  expect(answerOf(asked)).toMatchObject({ answered: false, disputed: false, until: expect.any(String) });
});

test("a batch shows its papers, its pieces and who did what", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate, sale } = await makeSettled("reship");
  const batchNo = await sealedLoad(supervisor, "reship", [plate]);
  const auditor = await actorFor("auditor");
  const batch = await runUseCase(auditor, getBatch, { batchNo });
  expect(batch).toMatchObject({
    status: "sealed",
    papers: { sealNo: "NO-sealNo", vehicleNo: "NO-vehicleNo" },
    approved: null,
    pieces: [{ plate, invtNo: sale.invtNo, answer: { answered: true, by: "silence" }, against: [] }],
  });
  expect(batch.sealed?.by).toMatch(/^supervisor/);
  expect(await refusalOf(runUseCase(auditor, getBatch, { batchNo: "BT0" }))).toBe("not_found");
});

test("the officer sees an approved move-out with reasons and photos, until cleared", async () => {
  const builder = await actorFor("supervisor");
  const sale = await makeSale({ releasedAt: new Date(Date.now() - 50 * 86_400_000) });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await photographPiece(plate);
  const batchNo = await sealedLoad(builder, "move_out", [plate]);
  const officer = await signerFor("officer");
  const waits = async () => {
    const { waiting } = await runUseCase(officer, listMoveOuts, {});
    return waiting.find((row) => row.batchNo === batchNo);
  };
  expect(await waits()).toBeUndefined();
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  expect(await waits()).toMatchObject({ pieces: 1, listNo: null });
  const asked = { kind: "move_out_list", subjectNo: batchNo } as const;
  const { number } = await runUseCase(builder, makeDocument, asked);
  expect(await waits()).toMatchObject({ listNo: number });
  const [piece] = (await runUseCase(officer, getBatch, { batchNo })).pieces;
  expect(piece?.against).toContain("arrived_late");
  expect(piece?.photos).toHaveLength(1);
  await runUseCase(officer, clearMoveOut, { batchNo, pin });
  expect(await waits()).toBeUndefined();
  const { cleared } = await runUseCase(officer, listMoveOuts, {});
  expect(cleared.some((row) => row.batchNo === batchNo)).toBe(true);
});

test("desks are closed to who does not work them", async () => {
  const inspector = await actorFor("inspector");
  const view = { view: "settle", outcome: "release" } as const;
  expect(await refusalOf(runUseCase(inspector, getOutbound, view))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(inspector, listMoveOuts, {}))).toBe("not_permitted");
  const batchNo = await loadOf(await actorFor("supervisor"), "release", []);
  const merchant = await actorFor("merchant", "C1");
  expect(await refusalOf(runUseCase(merchant, getBatch, { batchNo }))).toBe("not_permitted");
});
