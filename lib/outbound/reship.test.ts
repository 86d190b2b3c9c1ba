import { expect, test } from "vitest";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { asProposed, loadOf, makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { openBatch } from "#lib/outbound/open-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { readPaperLoad } from "#lib/papers/read-paper-load";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("a load overseas names its country", async () => {
  const bench = await actorFor("stock_controller");
  const open = (country: string | null) =>
    runUseCase(bench, openBatch, { outcome: "reship", receiver: "境外退货仓", country });
  expect(await refusalOf(open(null))).toBe("numbers_missing");
  expect(await refusalOf(open("142"))).toBe("country_not_overseas");
  await open("133");
});

test("its first piece decides the merchant, and a piece of another is refused", async () => {
  const bench = await actorFor("stock_controller");
  const [one, other] = [await makeSettled("reship"), await makeSettled("reship")];
  const batchNo = await loadOf(bench, "reship", [one.plate]);
  const add = runUseCase(bench, addToBatch, { batchNo, plate: other.plate });
  expect(await refusalOf(add)).toBe("merchant_differs");
  expect(await readPiece(other.plate)).toMatchObject({ state: "booked", batchId: null });
});

test("a piece that was settled for another country is refused, one settled for none goes along", async () => {
  const bench = await actorFor("supervisor");
  const { ebcCode } = await makeSale();
  const settled = async (country: string | null) => {
    const sale = await makeSale({ ebcCode });
    const { plate } = await makeBooked({ grade: "defective", proposed: "reship", sale });
    await runUseCase(bench, settleOutcome, { ...asProposed(plate), country });
    return plate;
  };
  const batchNo = await loadOf(bench, "reship", [await settled("133"), await settled(null)]);
  const toJapan = { batchNo, plate: await settled("116") };
  expect(await refusalOf(runUseCase(bench, addToBatch, toJapan))).toBe("country_differs");
});

test("its papers say whose goods go where, how heavy, and under which seal", async () => {
  const bench = await actorFor("supervisor");
  const batchNo = await sealedLoad(bench, "reship", [(await makeSettled("reship")).plate]);
  const load = await runUseCase(bench, (ctx) => readPaperLoad(ctx, batchNo), undefined);
  expect(load).toMatchObject({ country: "133", grossWeightGrams: 12_500, papers: { sealNo: "NO-sealNo" } });
  expect(load.merchant).not.toBeNull();
});

test("a destruction holds one merchant's goods: the authorisation speaks for nobody else's", async () => {
  const builder = await actorFor("stock_controller");
  const [ours, theirs] = [await makeSettled("destroy"), await makeSettled("destroy")];
  const batchNo = await loadOf(builder, "destroy", [ours.plate]);
  const add = runUseCase(builder, addToBatch, { batchNo, plate: theirs.plate });
  expect(await refusalOf(add)).toBe("merchant_differs");
  expect(await readPiece(theirs.plate)).toMatchObject({ state: "booked", batchId: null });
});
