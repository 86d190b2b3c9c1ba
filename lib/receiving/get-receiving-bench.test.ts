import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { storePhoto } from "#lib/evidence/store-photo";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { codeOf, open, openedSale, receive } from "#lib/receiving/testing";
import { step } from "#lib/returns/steps.testing";
import { makeReturn } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";

test("a line says what other returns claim of it, whatever became of this box's own pieces", async () => {
  const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const elsewhere = async () => {
    const { returns } = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: at.bench });
    return Number(returns[0]?.check.lines[0]?.elsewhereQty);
  };
  expect(await elsewhere()).toBe(0);
  await step.move(plate, "stage_move_out", { outcome: "move_out" });
  await step.move(plate, "move_out");
  expect(await elsewhere()).toBe(0);
  const other = await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
  const box = await open(at, other.waybills[0] ?? "");
  await receive(at, box.parcelId, codeOf(sale));
  expect(await elsewhere()).toBe(1);
});

test("the bench shows the photos of the box and of what came out of it", async () => {
  const { at, sale, made, parcelId } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const take = (of: { plate: string } | { waybillNo: string }) => {
    const sha256 = randomBytes(32).toString("hex");
    const photo = { sha256, sourceSha256: sha256, mediaType: "image/webp", sizeBytes: 1 } as const;
    return runUseCase(at.actor, storePhoto, { of, photo });
  };
  await take({ waybillNo: made.waybills[0] ?? "" });
  await take({ plate });
  const { photos } = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: at.bench });
  expect(photos.map((one) => one.plate)).toEqual([null, plate]);
});
