import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importLists } from "#db/schema/import-lists";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { getOutbound } from "#lib/outbound/get-outbound";
import { loadOf, makeSettled, readBatch, sealedLoad } from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { readPaperLoad } from "#lib/papers/read-paper-load";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const bench = await actorFor("stock_controller");

test("released goods are handed to their own merchant or platform only, by its code and not by its name", async () => {
  const { plate, sale } = await makeSettled("release");
  const namesake = (await makeSettled("release")).sale;
  for (const other of [namesake.ebcCode, namesake.ebpCode]) {
    const batchNo = await loadOf(bench, "release", [], other);
    const refused = runUseCase(bench, addToBatch, { batchNo, plate });
    await expect(refused).rejects.toMatchObject({
      code: "receiver_differs",
      params: {
        load: expect.stringContaining(other),
        piece: `${sale.ebcCode} 示例电商企业 / ${sale.ebpCode} 示例电商平台`,
      },
    });
  }
  expect(await readPiece(plate)).toMatchObject({ state: "booked", batchId: null });
  const batchNo = await loadOf(bench, "release", [plate], sale.ebpCode);
  expect(await readBatch(batchNo)).toMatchObject({ receiver: "示例电商平台", receiverCode: sale.ebpCode });
});

test("a load has one receiver: the first piece of another owner is refused, and the load keeps its own", async () => {
  const [ours, theirs] = [await makeSettled("release"), await makeSettled("release")];
  const batchNo = await loadOf(bench, "release", [ours.plate]);
  const add = runUseCase(bench, addToBatch, { batchNo, plate: theirs.plate });
  expect(await refusalOf(add)).toBe("receiver_differs");
  const again = runUseCase(bench, addToBatch, { batchNo, plate: ours.plate });
  expect(await again).toMatchObject({ result: "already", pieces: 1 });
});

test("a platform takes the goods of its merchants in one load", async () => {
  const one = await makeSettled("release");
  const sale = await makeSale({ ebpCode: one.sale.ebpCode });
  const other = await makeSettled("release", bench, { sale });
  const batchNo = await loadOf(bench, "release", [one.plate, other.plate], sale.ebpCode);
  expect(await readPiece(other.plate)).toMatchObject({ state: "staged" });
  expect(await readBatch(batchNo)).toMatchObject({ receiverCode: sale.ebpCode });
});

test("a load is opened for an owner of goods that are here, and for nobody by name alone", async () => {
  const destination = { kind: "same_book", code: null } as const;
  const open = (receiverCode: string | null) =>
    runUseCase(bench, openBatch, { outcome: "release", receiver: "示例电商企业", receiverCode, destination });
  expect(await refusalOf(open(null))).toBe("numbers_missing");
  expect(await refusalOf(open("9999960X99"))).toBe("not_found");
});

test("a platform's load has the name that its newest admitted goods say", async () => {
  const { sale } = await makeSettled("release");
  const { ebpCode } = sale;
  const unseen = await makeSale({ ebpCode });
  await makePiece(unseen, await makeReturn(unseen));
  await asSystem(
    ({ tx }) => tx.update(importLists).set({ ebpName: "旧名平台" }).where(eq(importLists.id, unseen.listId)),
    null,
  );
  const batchNo = await loadOf(bench, "release", [], ebpCode);
  expect(await readBatch(batchNo)).toMatchObject({ receiver: "示例电商平台" });
});

test("the desk offers those to whom waiting goods belong, and the hand-over note names the owner", async () => {
  const { plate, sale } = await makeSettled("release");
  const { receivers } = await runUseCase(bench, getOutbound, { view: "load", outcome: "release" });
  const owners = [
    { code: sale.ebcCode, name: "示例电商企业" },
    { code: sale.ebpCode, name: "示例电商平台" },
  ];
  expect(receivers).toEqual(expect.arrayContaining(owners));
  const batchNo = await sealedLoad(bench, "release", [plate]);
  const load = await runUseCase(bench, (ctx) => readPaperLoad(ctx, batchNo), undefined);
  expect(load.merchant).toBe("示例电商企业");
});
