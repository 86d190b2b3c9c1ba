import { describe, expect, test } from "vitest";
import type { Actor, Context } from "#lib/context";
import type { DestinationKind } from "#lib/domain/destination";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { discardBatch } from "#lib/outbound/discard-batch";
import {
  asProposed,
  loadOf,
  makeSettled,
  papersFor,
  proveNoWayBack,
  readBatch,
  sealedLoad,
  stepsOf,
  toDestroy,
} from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { removeFromBatch } from "#lib/outbound/remove-from-batch";
import { sealBatch } from "#lib/outbound/seal-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

test("a release is opened for a bonded destination only", async () => {
  const bench = await actorFor("stock_controller");
  const receiverCode = (await makeAdmitted()).sale.ebcCode;
  const to = { outcome: "release", receiver: "某商家", receiverCode } as const;
  const open = (kind: DestinationKind, code: string | null = null) =>
    runUseCase(bench, openBatch, { ...to, destination: { kind, code } });
  expect(await refusalOf(open("domestic"))).toBe("destination_domestic");
  expect(await refusalOf(open("other_warehouse"))).toBe("numbers_missing");
  const { batchNo } = await open("other_warehouse", "3302W000012");
  const kept = { destinationKind: "other_warehouse", destinationCode: "3302W000012" };
  expect(await readBatch(batchNo)).toMatchObject(kept);
});

describe("staging", () => {
  test("takes a booked piece of that outcome, once", async () => {
    const bench = await actorFor("stock_controller");
    const { plate, sale } = await makeSettled("release");
    const batchNo = await loadOf(bench, "release", [], sale.ebcCode);
    const scan = { batchNo, plate };
    expect(await runUseCase(bench, addToBatch, scan)).toMatchObject({ result: "added", pieces: 1 });
    expect(await runUseCase(bench, addToBatch, scan)).toMatchObject({ result: "already", pieces: 1 });
    expect(await readPiece(plate)).toMatchObject({ state: "staged" });
  });

  test("stops a piece of another outcome", async () => {
    const bench = await actorFor("stock_controller");
    const { plate } = await makeSettled("reship");
    const batchNo = await loadOf(bench, "release", []);
    expect(await refusalOf(runUseCase(bench, addToBatch, { batchNo, plate }))).toBe("outcome_differs");
    expect(await readPiece(plate)).toMatchObject({ state: "booked", batchId: null });
  });

  test.each([
    ["before its outcome is settled", makeBooked, "outcome_not_settled"],
    ["before it is stock", makeAdmitted, "item_state_forbids"],
  ] as const)("refuses a piece %s", async (_, make, code) => {
    const bench = await actorFor("stock_controller");
    const { plate, sale } = await make();
    const batchNo = await loadOf(bench, "release", [], sale.ebcCode);
    expect(await refusalOf(runUseCase(bench, addToBatch, { batchNo, plate }))).toBe(code);
  });

  test("at two benches at once puts the piece into one load", async () => {
    const benches = [await actorFor("stock_controller"), await actorFor("supervisor")] as const;
    const { plate, sale } = await makeSettled("release");
    const open = (bench: Actor) => loadOf(bench, "release", [], sale.ebcCode);
    const loads = [await open(benches[0]), await open(benches[1])] as const;
    const both = await Promise.allSettled([
      runUseCase(benches[0], addToBatch, { batchNo: loads[0], plate }),
      runUseCase(benches[1], addToBatch, { batchNo: loads[1], plate }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "item_state_forbids" },
    });
    expect((await stepsOf(plate)).filter((step) => step === "stage")).toHaveLength(1);
  });

  test("while the outcome is settled anew never carries the old outcome out", async () => {
    const [bench, supervisor] = [await actorFor("stock_controller"), await actorFor("supervisor")];
    const { plate } = await makeSettled("reship");
    const { login } = await signerFor("supervisor");
    await proveNoWayBack(plate);
    const batchNo = await loadOf(bench, "reship", []);
    const [staged, settled] = await Promise.allSettled([
      runUseCase(bench, addToBatch, { batchNo, plate }),
      runUseCase(supervisor, settleOutcome, { ...toDestroy(plate), second: { login, pin } }),
    ]);
    expect([staged.status, settled.status].sort()).toEqual(["fulfilled", "rejected"]);
    const piece = await readPiece(plate);
    expect([piece.state, piece.outcome]).toEqual(
      staged.status === "fulfilled" ? ["staged", "reship"] : ["booked", "destroy"],
    );
  });
});

describe("a load", () => {
  test("gives a piece back while it is open", async () => {
    const bench = await actorFor("stock_controller");
    const { plate } = await makeSettled("release");
    const batchNo = await loadOf(bench, "release", [plate]);
    expect(await runUseCase(bench, removeFromBatch, { batchNo, plate })).toEqual({ pieces: 0 });
    expect(await readPiece(plate)).toMatchObject({ state: "booked", outcome: "release", batchId: null });
    await runUseCase(bench, discardBatch, { batchNo });
    expect(await readBatch(batchNo)).toMatchObject({ status: "discarded" });
    expect(await refusalOf(runUseCase(bench, addToBatch, { batchNo, plate }))).toBe("batch_state_forbids");
  });

  test("is not given up with a piece in it", async () => {
    const bench = await actorFor("stock_controller");
    const batchNo = await loadOf(bench, "release", [(await makeSettled("release")).plate]);
    expect(await refusalOf(runUseCase(bench, discardBatch, { batchNo }))).toBe("batch_state_forbids");
  });

  test("is sealed by count and papers, and takes nothing more", async () => {
    const bench = await actorFor("stock_controller");
    const [a, b] = [await makeSettled("reship"), await makeSettled("reship")];
    const batchNo = await loadOf(bench, "reship", [a.plate]);
    const papers = papersFor("reship");
    const seal = { batchNo, countedPieces: 1, papers, grossWeightGrams: 12_500 };
    expect(await refusalOf(runUseCase(bench, sealBatch, { ...seal, grossWeightGrams: null }))).toBe(
      "numbers_missing",
    );
    expect(await refusalOf(runUseCase(bench, sealBatch, { ...seal, countedPieces: 2 }))).toBe(
      "batch_count_differs",
    );
    const bare = { ...seal, papers: { sealNo: "HZ-1" } };
    expect(await refusalOf(runUseCase(bench, sealBatch, bare))).toBe("numbers_missing");
    await runUseCase(bench, sealBatch, seal);
    expect(await readBatch(batchNo)).toMatchObject({
      status: "sealed",
      sealedBy: bench.userId,
      grossWeightGrams: 12_500,
    });
    const add = { batchNo, plate: b.plate };
    expect(await refusalOf(runUseCase(bench, addToBatch, add))).toBe("batch_state_forbids");
    const remove = { batchNo, plate: a.plate };
    expect(await refusalOf(runUseCase(bench, removeFromBatch, remove))).toBe("batch_state_forbids");
  });

  test("that is sealed at one bench while another stages is counted as it left", async () => {
    const bench = await actorFor("stock_controller");
    const sale = await makeSale();
    const [a, b] = [
      await makeSettled("release", bench, { sale }),
      await makeSettled("release", bench, { sale }),
    ];
    const batchNo = await loadOf(bench, "release", [a.plate]);
    const [sealed, staged] = await Promise.allSettled([
      runUseCase(bench, sealBatch, { batchNo, countedPieces: 1, papers: papersFor("release") }),
      runUseCase(await actorFor("supervisor"), addToBatch, { batchNo, plate: b.plate }),
    ]);
    expect([sealed.status, staged.status].sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is opened again to take out what its owner disputes", async () => {
    const bench = await actorFor("stock_controller");
    const { plate } = await makeSettled("release");
    const batchNo = await sealedLoad(bench, "release", [plate]);
    await asSystem(async (ctx: Context) => {
      await recordItemFact(ctx, await lockItem(ctx, plate), { hold: "dispute" }, { type: "dispute" });
    }, null);
    await runUseCase(bench, unsealBatch, { batchNo, reason: "商家提出异议" });
    expect(await readBatch(batchNo)).toMatchObject({ status: "open", sealedBy: null, sealedAt: null });
    await runUseCase(bench, removeFromBatch, { batchNo, plate });
    expect(await readPiece(plate)).toMatchObject({ state: "booked", hold: "dispute", batchId: null });
  });

  test("is worked by who manages batches only", async () => {
    const { plate } = await makeSettled("release");
    const batchNo = await loadOf(await actorFor("supervisor"), "release", []);
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, addToBatch, { batchNo, plate }))).toBe("not_permitted");
    const unknown = { batchNo: "BT000000000000", plate };
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, addToBatch, unknown))).toBe("not_found");
  });

  test("holds no piece that is settled anew", async () => {
    const supervisor = await actorFor("supervisor");
    const { plate } = await makeSettled("release");
    await loadOf(supervisor, "release", [plate]);
    const anew = { ...asProposed(plate), reason: "改签" };
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, anew))).toBe("item_state_forbids");
  });
});
