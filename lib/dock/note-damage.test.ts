import sharp from "sharp";
import { expect, test } from "vitest";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { getDock } from "#lib/dock/get-dock";
import { getVehicle } from "#lib/dock/get-vehicle";
import { noteDamage } from "#lib/dock/note-damage";
import { openVehicle } from "#lib/dock/open-vehicle";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import type { PhotoMotif } from "#lib/domain/photo";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { getDocument } from "#lib/papers/get-document";
import { makeDocument } from "#lib/papers/make-document";
import { openParcel } from "#lib/receiving/open-parcel";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

test.each([
  ["a NUL", "SF123\u00004567", "control_characters"],
  ["a bell", "SF123\u00074567", "control_characters"],
  ["half a character", "SF123\ud83d4567", "unprintable"],
  ["Chinese words", "顺丰1234567", "ime"],
])("noting damage and taking an arrival back refuse %s by name", async (_, waybillNo, reason) => {
  const clerk = await actorFor("dock_clerk");
  const refusal = { code: "code_refused", params: { reason } };
  await expect(runUseCase(clerk, noteDamage, { waybillNo, damage: "wet" })).rejects.toMatchObject(refusal);
  await expect(runUseCase(clerk, withdrawArrival, { waybillNo })).rejects.toMatchObject(refusal);
});

async function photographBox(
  clerk: Awaited<ReturnType<typeof actorFor>>,
  waybillNo: string,
  motif: PhotoMotif = "goods",
): Promise<void> {
  const background = { r: 10, g: 20, b: Math.floor(Math.random() * 256) };
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background } });
  const photo = await keepPhoto(clerk, await picture.png().toBuffer());
  await runUseCase(clerk, storePhoto, { of: { waybillNo, motif }, photo });
}

/** A box off a vehicle, on a day of its own before all others: what lacks a photo is the whole house's. */
async function cameOn(day: string) {
  const clerk = await actorFor("dock_clerk");
  const at = { now: new Date(`${day}T03:00:00Z`) };
  const papers = { plateNo: "浙A·12345", sealNo: null, gatePaperNo: null, carrier: null, waybills: [] };
  const { handoverNo } = await runUseCase(clerk, openVehicle, papers, at);
  const waybillNo = `SF${randomDigits(13)}`;
  await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner", handoverNo }, at);
  const dock = (daysLater = 0) =>
    runUseCase(clerk, getDock, {}, { now: new Date(at.now.getTime() + daysLater * 86_400_000) });
  const file = () => runUseCase(clerk, getVehicle, { handoverNo });
  const note = (damage: "wet" | null) => runUseCase(clerk, noteDamage, { waybillNo, damage }, at);
  return { clerk, at, handoverNo, waybillNo, dock, file, note };
}

test("a photo of the label shows no damage: the box still lacks one, at the dock and in the hand-over", async () => {
  const { clerk, waybillNo, dock, file, note } = await cameOn("2005-08-01");
  await note("wet");
  await photographBox(clerk, waybillNo, "label");
  expect((await dock()).totals.photoMissing).toBe(1);
  expect((await file()).arrived).toMatchObject([{ waybillNo, photos: [] }]);
  await photographBox(clerk, waybillNo);
  expect((await dock()).totals.photoMissing).toBe(0);
  expect((await file()).arrived).toMatchObject([{ waybillNo, photos: [{ motif: "goods" }] }]);
});

test("a box that lacks a photo stands at the dock on the next day too, until it is opened", async () => {
  const { waybillNo, dock, note } = await cameOn("2005-08-03");
  await note("wet");
  const nextDay = async () => {
    const { totals, newest } = await dock(1);
    const isListed = newest.some((row) => row.waybillNo === waybillNo);
    return { photoMissing: totals.photoMissing, today: totals.today, isListed };
  };
  expect(await nextDay()).toEqual({ photoMissing: 1, today: 0, isListed: true });
  const receiver = await actorFor("receiver");
  const opening = { code: waybillNo, entry: "scanner" as const, bench: "1", blind: true };
  await runUseCase(receiver, openParcel, opening);
  expect(await nextDay()).toEqual({ photoMissing: 0, today: 0, isListed: false });
});

test("a damaged box lacks a photo at the dock and in the hand-over until one is there", async () => {
  const { clerk, at, waybillNo, dock, file, note } = await cameOn("2005-08-09");
  const seen = async () => {
    const { totals, newest } = await dock();
    const row = newest.find((one) => one.waybillNo === waybillNo);
    const [arrived] = (await file()).arrived;
    return { count: totals.photoMissing, isMissing: row?.photoMissing, photos: arrived?.photos.length };
  };
  expect(await seen()).toEqual({ count: 0, isMissing: false, photos: 0 });
  await note("wet");
  expect(await seen()).toEqual({ count: 1, isMissing: true, photos: 0 });
  const later = { now: new Date(at.now.getTime() + 60_000) };
  await runUseCase(clerk, arriveParcel, { waybillNo: `SF${randomDigits(13)}`, entry: "scanner" }, later);
  expect((await dock()).newest[0]).toMatchObject({ waybillNo });
  await photographBox(clerk, waybillNo);
  expect(await seen()).toEqual({ count: 0, isMissing: false, photos: 1 });
});

test("a box that is not damaged after all, or did not come, lacks none", async () => {
  const { clerk, at, waybillNo, dock, note } = await cameOn("2005-08-10");
  const missing = async () => (await dock()).totals.photoMissing;
  await note("wet");
  await note(null);
  expect(await missing()).toBe(0);
  await note("wet");
  expect(await missing()).toBe(1);
  await runUseCase(clerk, withdrawArrival, { waybillNo }, at);
  expect(await missing()).toBe(0);
});

test("the sheet that the driver signs says whether damage was photographed", async () => {
  const { clerk, handoverNo, waybillNo, note } = await cameOn("2005-08-11");
  await note("wet");
  const damage = async () => {
    const asked = { kind: "vehicle_sheet", subjectNo: handoverNo } as const;
    const { content } = await runUseCase(clerk, getDocument, await runUseCase(clerk, makeDocument, asked));
    return content.body.rows[0]?.at(-1);
  };
  expect(await damage()).toEqual({ words: ["damages.wet", "photoMissing"] });
  await photographBox(clerk, waybillNo);
  expect(await damage()).toEqual({ words: ["damages.wet", "photographed"] });
});
