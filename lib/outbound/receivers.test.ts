import { expect, test } from "vitest";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { getOutbound } from "#lib/outbound/get-outbound";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { readPaperLoad } from "#lib/papers/read-paper-load";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("released goods are handed to their own merchant or platform only", async () => {
  const bench = await actorFor("stock_controller");
  const { plate } = await makeSettled("release");
  const addTo = async (receiver: string) => {
    const destination = { kind: "same_book", code: null } as const;
    const { batchNo } = await runUseCase(bench, openBatch, { outcome: "release", receiver, destination });
    return runUseCase(bench, addToBatch, { batchNo, plate });
  };
  expect(await refusalOf(addTo("别家商贸"))).toBe("receiver_differs");
  expect(await readPiece(plate)).toMatchObject({ state: "booked", batchId: null });
  expect(await addTo("示例电商平台")).toMatchObject({ result: "added" });
});

test("the desk offers those to whom waiting goods belong, and the hand-over note names the owner", async () => {
  const bench = await actorFor("stock_controller");
  const { plate } = await makeSettled("release");
  const { receivers } = await runUseCase(bench, getOutbound, { view: "load", outcome: "release" });
  expect(receivers).toEqual(expect.arrayContaining(["示例电商企业", "示例电商平台"]));
  const batchNo = await sealedLoad(bench, "release", [plate]);
  const load = await runUseCase(bench, (ctx) => readPaperLoad(ctx, batchNo), undefined);
  expect(load.merchant).toBe("示例电商企业");
});
