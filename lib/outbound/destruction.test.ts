import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { destructionStepsTaken } from "#db/schema/batches";
import { inScope } from "#db/scope";
import { shanghaiDay } from "#lib/domain/shanghai";
import { reportSuspicion } from "#lib/inspection/report-suspicion";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { approveBatch } from "#lib/outbound/approve-batch";
import { completePapers, destroyNow, listAndConfirm } from "#lib/outbound/destruction.testing";
import { executeBatch } from "#lib/outbound/execute-batch";
import { extendDestruction } from "#lib/outbound/extend-destruction";
import { getBatch } from "#lib/outbound/get-batch";
import {
  eventsOf,
  licensedContractor,
  makeSettled,
  papersFor,
  proveNoWayBack,
  readBatch,
  sealedLoad,
  stepsOf,
  toDestroy,
} from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { recordGoodsPaper } from "#lib/outbound/record-goods-paper";
import { sealBatch } from "#lib/outbound/seal-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { approvalOf, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { recordContractor } from "#lib/registers/record-contractor";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { getItem } from "#lib/tracking/get-item";

const dayMs = 86_400_000;
const today = shanghaiDay(new Date());
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

describe("destruction is settled", () => {
  test("only once a paper proves that the piece cannot be shipped back; abandonment proves nothing", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
    const settle = () => refusalOf(runUseCase(controller, settleOutcome, toDestroy(plate)));
    expect(await settle()).toBe("shipping_back_possible");
    const paper = { plates: [plate], documentNo: "FQ-1", documentDate: today, note: null };
    const abandonment = { ...paper, kind: "abandonment", refusal: null } as const;
    await runUseCase(controller, recordGoodsPaper, abandonment);
    expect(await settle()).toBe("shipping_back_possible");
    expect(await readPiece(plate)).toMatchObject({ outcome: null });
    await proveNoWayBack(plate);
    await runUseCase(controller, settleOutcome, toDestroy(plate));
    expect(await readPiece(plate)).toMatchObject({ outcome: "destroy" });
    expect((await stepsOf(plate)).filter((step) => step === "goods_paper")).toHaveLength(2);
  });

  test("and a proof names its reason, and no day to come", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeBooked({ grade: "damaged", proposed: "reship" });
    const kind = "shipping_back_refused" as const;
    const proof = { plates: [plate], kind, documentNo: "JS-1", note: null };
    const bare = { ...proof, refusal: null, documentDate: today };
    expect(await refusalOf(runUseCase(controller, recordGoodsPaper, bare))).toBe("reason_needed");
    const ahead = { ...proof, refusal: "carrier_refuses" as const, documentDate: "2099-01-01" };
    expect(await refusalOf(runUseCase(controller, recordGoodsPaper, ahead))).toBe("document_date_ahead");
    const before = { ...ahead, documentDate: "2020-01-01" };
    expect(await refusalOf(runUseCase(controller, recordGoodsPaper, before))).toBe("document_date_early");
    const inspector = await actorFor("inspector");
    const other = { ...ahead, documentDate: today };
    expect(await refusalOf(runUseCase(inspector, recordGoodsPaper, other))).toBe("not_permitted");
  });
});

describe("a contractor", () => {
  test("is registered and licensed before a load is opened for it", async () => {
    const controller = await actorFor("stock_controller");
    const open = (contractorCode: string | null) =>
      refusalOf(
        runUseCase(controller, openBatch, { outcome: "destroy", receiver: "某单位", contractorCode }),
      );
    expect(await open(null)).toBe("contractor_unknown");
    expect(await open("91330100NOBODY0001")).toBe("contractor_unknown");
    expect(await open(await licensedContractor("2026-01-01"))).toBe("contractor_not_licensed");
  });

  test("whose licence ended since takes no sealed load", async () => {
    const [supervisor, controller] = [await actorFor("supervisor"), await actorFor("stock_controller")];
    const { plate } = await makeSettled("destroy");
    const code = await licensedContractor();
    const opened = { outcome: "destroy", receiver: "绿净环境", contractorCode: code } as const;
    const { batchNo } = await runUseCase(controller, openBatch, opened);
    expect(await readBatch(batchNo)).toMatchObject({ contractorCode: code, receiver: "绿净环境" });
    await runUseCase(controller, addToBatch, { batchNo, plate });
    const licence = { code, name: "绿净环境", licenceNo: "XK-1", licensedFor: "销毁" };
    await runUseCase(supervisor, recordContractor, { ...licence, licensedUntil: "2026-01-01" });
    const seal = { batchNo, countedPieces: 1, papers: papersFor("destroy") };
    expect(await refusalOf(runUseCase(controller, sealBatch, seal))).toBe("contractor_not_licensed");
    const elsewhere = { ...licence, licensedFor: "道路货物运输", licensedUntil: "2099-01-01" };
    await runUseCase(supervisor, recordContractor, elsewhere);
    expect(await refusalOf(runUseCase(controller, sealBatch, seal))).toBe("licence_not_for_destruction");
  });

  test("is registered by a supervisor or administrator only", async () => {
    const licence = {
      code: "91330100X",
      name: "某",
      licenceNo: "1",
      licensedFor: "1",
      licensedUntil: "2099-01-01",
    };
    const controller = await actorFor("stock_controller");
    expect(await refusalOf(runUseCase(controller, recordContractor, licence))).toBe("not_permitted");
  });
});

/** A load of one piece that may be destroyed from now on. */
async function approvedLoad() {
  const builder = await signerFor("stock_controller");
  const { plate } = await makeSettled("destroy");
  const batchNo = await sealedLoad(builder, "destroy", [plate]);
  await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  return { builder, plate, batchNo };
}

describe("destroying", () => {
  test("is judged by the book at seal and approval, with the papers as they then stand", async () => {
    const { plate } = await approvedLoad();
    const { judgement } = await runUseCase(await actorFor("supervisor"), getItem, { plate });
    expect(judgement).toMatchObject({ occasion: "approval", earlier: 2 });
    const open = judgement?.rules.filter(
      ({ rule, verdict }) => /^destr|^reship/.test(rule) && verdict !== "met",
    );
    expect(open).toEqual([]);
  });

  test("stops while a piece of the load is before the officer", async () => {
    const { builder, plate, batchNo } = await approvedLoad();
    const said = { plate, suspicion: "counterfeit" as const, reason: "防伪码查无" };
    await runUseCase(await actorFor("inspector"), reportSuspicion, said);
    expect(await refusalOf(destroyNow(builder, batchNo))).toBe("item_on_hold");
    const { path } = await runUseCase(builder, getBatch, { batchNo });
    expect(path.taken).toEqual({});
    await runUseCase(builder, unsealBatch, { batchNo, reason: "关员先看" });
    const seal = { batchNo, countedPieces: 1, papers: papersFor("destroy") };
    expect(await refusalOf(runUseCase(builder, sealBatch, seal))).toBe("item_on_hold");
  });

  test("comes before the papers, and the papers close the pieces", async () => {
    const { builder, plate, batchNo } = await approvedLoad();
    const execution = { batchNo, gateAt: null };
    expect(await refusalOf(runUseCase(builder, executeBatch, execution))).toBe("step_not_due");
    await destroyNow(builder, batchNo);
    expect(await readPiece(plate)).toMatchObject({ state: "staged" });
    expect(await refusalOf(runUseCase(builder, executeBatch, execution))).toBe("step_not_due");
    const again = { batchNo, reason: "改装" };
    expect(await refusalOf(runUseCase(builder, unsealBatch, again))).toBe("batch_state_forbids");
    await completePapers(builder, batchNo);
    await runUseCase(builder, executeBatch, execution);
    expect(await readPiece(plate)).toMatchObject({ state: "closed" });
    expect((await eventsOf(plate)).map(({ type }) => type)).toContain("destruction_destroyed");
  });

  test("gets more time once, in the last seven days", async () => {
    const { builder, batchNo } = await approvedLoad();
    const extension = { batchNo, days: 30, extensionNo: "YQ-1", reason: "处置能力不足" };
    const extend = (days: number) => runUseCase(builder, extendDestruction, extension, { now: inDays(days) });
    expect(await refusalOf(extend(50))).toBe("extension_early");
    await extend(58);
    expect(await refusalOf(extend(59))).toBe("extension_used");
    await destroyNow(builder, batchNo, inDays(89));
    expect(await readBatch(batchNo)).toMatchObject({ extendedDays: 30, papers: { extensionNo: "YQ-1" } });
  });
});

test("a step is written once, and nobody changes it", async () => {
  const { builder, batchNo } = await approvedLoad();
  await listAndConfirm(builder, batchNo);
  const { id } = await readBatch(batchNo);
  const change = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(destructionStepsTaken).set({ facts: {} }).where(eq(destructionStepsTaken.batchId, id)),
  );
  await expect(change).rejects.toMatchObject({ cause: { code: "GC002" } });
});
