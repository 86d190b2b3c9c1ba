import { describe, expect, test } from "vitest";
import type { Context } from "#lib/context";
import { approveBatch } from "#lib/outbound/approve-batch";
import { completePapers, destroyNow } from "#lib/outbound/destruction.testing";
import { executeBatch } from "#lib/outbound/execute-batch";
import {
  asProposed,
  lastPapersFor,
  makeSettled,
  readBatch,
  sealedLoad,
  stepsOf,
  toldOf,
} from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { approvalOf, signerFor } from "#lib/outbound/signer.testing";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale, randomDigits } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const completed = async (listId: string) =>
  (await toldOf(listId)).filter(({ phase }) => phase === "completed");

async function answer(plate: string, ownerResponse: "confirmed" | "disputed") {
  await asSystem(async (ctx: Context) => {
    await recordItemFact(ctx, await lockItem(ctx, plate), { ownerResponse }, { type: "owner_answered" });
  }, null);
}

/** A release load of one piece that was admitted just now. */
async function freshRelease() {
  const supervisor = await actorFor("supervisor");
  const { plate, sale } = await makeBooked();
  await runUseCase(supervisor, settleOutcome, asProposed(plate));
  const batchNo = await sealedLoad(supervisor, "release", [plate]);
  return { supervisor, plate, sale, execution: { batchNo, gateAt: null } };
}

describe("carrying out", () => {
  test.each(["release", "reship"] as const)("%s closes every piece and tells the office", async (outcome) => {
    const bench = await actorFor("stock_controller");
    const ofOneShop = async () => ({ sale: await makeSale({ ebcCode }) });
    const ebcCode = `C${randomDigits(9)}`;
    const pieces = [
      await makeSettled(outcome, undefined, await ofOneShop()),
      await makeSettled(outcome, undefined, await ofOneShop()),
    ];
    const plates = pieces.map(({ plate }) => plate);
    const batchNo = await sealedLoad(bench, outcome, plates);
    const execution = { batchNo, gateAt: null, papers: lastPapersFor(outcome) };
    expect(await runUseCase(bench, executeBatch, execution)).toEqual({ batchNo, pieces: 2, closed: 2 });
    for (const { plate, sale } of pieces) {
      const piece = await readPiece(plate);
      expect(piece).toMatchObject({ state: "closed", outcome });
      expect(piece.endedAt).not.toBeNull();
      const [told] = await completed(sale.listId);
      expect(told).toMatchObject({ sequence: 1, final: true });
      expect(told?.body.facts).toMatchObject({ outcomes: [{ outcome, gnum: 1 }], ends: ["closed"] });
      const field = outcome === "release" ? "releasedQty" : "reshippedQty";
      expect(Number(told?.body.cumulative[0][field])).toBe(1);
    }
    expect(await readBatch(batchNo)).toMatchObject({ status: "executed", executedBy: bench.userId });
  });

  test("says nothing of the end before it", async () => {
    const bench = await actorFor("supervisor");
    const { plate, sale } = await makeSettled("reship");
    const batchNo = await sealedLoad(bench, "reship", [plate]);
    expect(await completed(sale.listId)).toHaveLength(0);
    await runUseCase(bench, executeBatch, { batchNo, gateAt: null, papers: lastPapersFor("reship") });
    expect(await completed(sale.listId)).toHaveLength(1);
  });

  test("twice at once closes each piece once", async () => {
    const people = [await actorFor("stock_controller"), await actorFor("supervisor")];
    const { plate, sale } = await makeSettled("reship");
    const batchNo = await sealedLoad(await actorFor("supervisor"), "reship", [plate]);
    const execution = { batchNo, gateAt: null, papers: lastPapersFor("reship") };
    const both = await Promise.allSettled(
      people.map((person) => runUseCase(person, executeBatch, execution)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "batch_state_forbids" },
    });
    expect((await stepsOf(plate)).filter((step) => step === "close")).toHaveLength(1);
    expect(await completed(sale.listId)).toHaveLength(1);
  });
});

describe("handing over waits for the owner", () => {
  test("who has neither answered nor been silent long enough", async () => {
    const { supervisor, plate, execution } = await freshRelease();
    expect(await refusalOf(runUseCase(supervisor, executeBatch, execution))).toBe("owner_not_answered");
    expect(await readPiece(plate)).toMatchObject({ state: "staged" });
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    await runUseCase(supervisor, executeBatch, execution, { now: inTenDays });
    expect(await readPiece(plate)).toMatchObject({ state: "closed" });
  });

  test("but no longer once the owner confirmed", async () => {
    const { supervisor, plate, execution } = await freshRelease();
    await answer(plate, "confirmed");
    expect(await runUseCase(supervisor, executeBatch, execution)).toMatchObject({ pieces: 1 });
  });

  test("and stops for a dispute, however long ago", async () => {
    const { supervisor, plate, execution } = await freshRelease();
    await answer(plate, "disputed");
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    const late = runUseCase(supervisor, executeBatch, execution, { now: inTenDays });
    expect(await refusalOf(late)).toBe("dispute_open");
    expect(await readBatch(execution.batchNo)).toMatchObject({ status: "sealed" });
  });
});

describe("destroying", () => {
  test("needs the yes of a person who had no hand in it, signed", async () => {
    const builder = await signerFor("supervisor");
    const { plate, sale } = await makeSettled("destroy");
    const batchNo = await sealedLoad(builder, "destroy", [plate]);
    const execution = { batchNo, gateAt: null };
    expect(await refusalOf(runUseCase(builder, executeBatch, execution))).toBe("batch_state_forbids");
    expect(await refusalOf(runUseCase(builder, approveBatch, approvalOf(batchNo)))).toBe("own_work");
    const other = await signerFor("supervisor");
    const wrong = { batchNo, pin: "000000" };
    expect(await refusalOf(runUseCase(other, approveBatch, wrong))).toBe("pin_wrong");
    await runUseCase(other, approveBatch, approvalOf(batchNo));
    expect(await readBatch(batchNo)).toMatchObject({ status: "approved", approvedBy: other.userId });
    await destroyNow(builder, batchNo);
    await completePapers(builder, batchNo);
    await runUseCase(builder, executeBatch, execution);
    expect(await readPiece(plate)).toMatchObject({ state: "closed", outcome: "destroy" });
    const [told] = await completed(sale.listId);
    expect(Number(told?.body.cumulative[0].destroyedQty)).toBe(1);
  });

  test("is not approved by who settled a piece of it", async () => {
    const settler = await signerFor("supervisor");
    const { plate } = await makeSettled("destroy", settler);
    const batchNo = await sealedLoad(await actorFor("stock_controller"), "destroy", [plate]);
    expect(await refusalOf(runUseCase(settler, approveBatch, approvalOf(batchNo)))).toBe("own_work");
    await runUseCase(await signerFor("supervisor"), approveBatch, approvalOf(batchNo));
  });

  test("is not approved by who proposed a piece of it, nor by a stock controller", async () => {
    const proposer = await signerFor("supervisor");
    const { plate } = await makeSettled("destroy");
    await asSystem(async (ctx: Context) => {
      const piece = await lockItem(ctx, plate);
      await recordItemFact(ctx, piece, { proposedBy: proposer.userId }, { type: "proposed" });
    }, null);
    const batchNo = await sealedLoad(await actorFor("stock_controller"), "destroy", [plate]);
    expect(await refusalOf(runUseCase(proposer, approveBatch, approvalOf(batchNo)))).toBe("own_work");
    const controller = await actorFor("stock_controller");
    expect(await refusalOf(runUseCase(controller, approveBatch, approvalOf(batchNo)))).toBe("not_permitted");
  });
});
