import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { items, photos } from "#db/schema/items";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { noteDamage } from "#lib/dock/note-damage";
import type { PhotoMotif } from "#lib/domain/photo";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { takeInUnopened } from "#lib/receiving/take-in-unopened";
import {
  arrivedMessages,
  claimedOf,
  codeOf,
  finish,
  historyOf,
  itemOf,
  open,
  type Receiving,
  receive,
  receiverAt,
  returnOf,
} from "#lib/receiving/testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { asSystem, refusalOf } from "#lib/testing";

const at = await receiverAt("U1");

/** A box under its forward waybill, open at the bench; its seal photographed unless told otherwise. */
async function refusedBox(options: Parameters<typeof makeSale>[0] = {}, motif: PhotoMotif | null = "goods") {
  const sale = await makeSale(options);
  const { parcelId } = await open(at, sale.logisticsNo);
  if (motif) await photographBox(at, parcelId, motif);
  return { sale, parcelId };
}

async function photographBox({ actor }: Receiving, parcelId: string, motif: PhotoMotif) {
  const sha256 = randomBytes(32).toString("hex");
  const kept = { sha256, mediaType: "image/webp", sizeBytes: 9, motif, takenBy: actor.userId };
  await asSystem(async (ctx) => {
    await ctx.tx.insert(photos).values({ ...kept, parcelId, takenAt: ctx.now });
  }, null);
}

const takeIn = (parcelId: string, pieces: number, { actor, bench } = at) =>
  runUseCase(actor, takeInUnopened, { parcelId, bench, pieces });

const bench = (parcelId: string) => runUseCase(at.actor, getReceivingBench, { parcelId, bench: "U1" });

test("a refused box: forward waybill, photo, and one confirmation make every piece of the list", async () => {
  const { sale, parcelId } = await refusedBox({ lines: [{ qty: "2" }, { qty: "1" }] });
  expect((await bench(parcelId)).unopened).toMatchObject({ ok: true, pieces: 3 });
  const taken = await takeIn(parcelId, 3);
  expect(taken).toMatchObject({ waybillNo: sale.logisticsNo, pieces: 3 });
  expect(new Set(taken.plates).size).toBe(3);
  expect(await claimedOf(sale)).toEqual([2, 1]);
  expect(await itemOf(taken.plates[2] ?? "")).toMatchObject({ gnum: 2, state: "received", scannedCode: "" });
  expect(await historyOf("parcel", parcelId)).toEqual(["arrive", "open", "take_in_unopened", "count"]);
  const after = await bench(parcelId);
  expect(after.parcel).toMatchObject({ status: "counted", unopened: true });
  expect(await returnOf(after.returns[0]?.returnNo ?? "")).toMatchObject({ authorisation: "pending" });
  expect(await arrivedMessages(sale)).toHaveLength(1);
});

test("twice is refused, and the second makes no piece", async () => {
  const { sale, parcelId } = await refusedBox();
  await takeIn(parcelId, 2);
  expect(await refusalOf(takeIn(parcelId, 2))).toBe("parcel_counted");
  expect(await claimedOf(sale)).toEqual([2]);
});

describe("nothing is filled in", () => {
  test.each<[string, PhotoMotif | null]>([
    ["without a photo", null],
    ["with a photo of the label alone", "label"],
  ])("%s", async (_what, motif) => {
    const { parcelId, sale } = await refusedBox({}, motif);
    expect(await refusalOf(takeIn(parcelId, 2))).toBe("seal_photo_missing");
    expect(await claimedOf(sale)).toEqual([0]);
  });

  test("for another count than the list's", async () => {
    const { parcelId } = await refusedBox();
    expect(await refusalOf(takeIn(parcelId, 3))).toBe("filled_in_differs");
  });

  test("for a list that was cancelled", async () => {
    const { parcelId } = await refusedBox({ status: "cancelled" });
    expect(await refusalOf(takeIn(parcelId, 2))).toBe("not_unopened");
    expect((await bench(parcelId)).unopened).toMatchObject({ ok: false, params: { reason: "cancelled" } });
  });

  test("for a box that the dock saw opened", async () => {
    const sale = await makeSale();
    await runUseCase(at.actor, arriveParcel, { waybillNo: sale.logisticsNo, entry: "scanner" });
    await runUseCase(at.actor, noteDamage, { waybillNo: sale.logisticsNo, damage: "opened" });
    const { parcelId } = await open(at, sale.logisticsNo);
    expect((await bench(parcelId)).unopened).toMatchObject({ params: { reason: "seal_broken" } });
  });

  test("for a waybill that several lists bear", async () => {
    const { logisticsNo } = await makeSale();
    const { parcelId } = await refusedBox({ logisticsNo });
    expect((await bench(parcelId)).unopened).toMatchObject({ params: { reason: "several" } });
    expect(await refusalOf(takeIn(parcelId, 2))).toBe("not_unopened");
  });

  test("for a box the buyer packed", async () => {
    const { waybills } = await makeReturn(await makeSale());
    const { parcelId } = await open(at, waybills[0] ?? "");
    expect((await bench(parcelId)).unopened).toMatchObject({ params: { reason: "return_waybill" } });
  });

  test("where goods of the list came back before, or a piece was taken out", async () => {
    const sale = await makeSale();
    const { waybills } = await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] });
    const before = await open(at, waybills[0] ?? "");
    await receive(at, before.parcelId, codeOf(sale));
    await finish(at, before.parcelId);
    const { parcelId } = await open(at, sale.logisticsNo);
    expect((await bench(parcelId)).unopened).toMatchObject({ params: { reason: "returned", gnum: 1 } });
    await receive(at, parcelId, codeOf(sale));
    expect((await bench(parcelId)).unopened).toMatchObject({ params: { reason: "begun" } });
  });

  test("at a bench that has it no more", async () => {
    const { parcelId } = await refusedBox();
    expect(await refusalOf(takeIn(parcelId, 2, await receiverAt("U2")))).toBe("parcel_elsewhere");
    const made = await asSystem(
      (ctx) => ctx.tx.select().from(items).where(eq(items.parcelId, parcelId)),
      null,
    );
    expect(made).toEqual([]);
  });
});
