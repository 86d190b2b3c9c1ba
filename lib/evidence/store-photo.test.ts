import { eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { photos } from "#db/schema/items";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { getArrivedBox } from "#lib/dock/get-arrived-box";
import { getPhoto } from "#lib/evidence/get-photo";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { openParcel } from "#lib/receiving/open-parcel";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

function picture(width = 64, height = 48) {
  const shade = Math.floor(Math.random() * 256);
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: width % 256, b: 90 } } });
}

async function pieceOf() {
  const sale = await makeSale();
  return { sale, ...(await makePiece(sale, await makeReturn(sale))) };
}

describe("a photo", () => {
  test.each([
    ["a text that calls itself a picture", async () => Buffer.from("<svg onload=alert(1)>"), "type"],
    ["a GIF", () => picture().gif().toBuffer(), "type"],
    [
      "the head of a JPEG",
      async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 200),
      "broken",
    ],
    ["forty-one million pixels", () => picture(8200, 5000).png({ compressionLevel: 1 }).toBuffer(), "pixels"],
    ["thirteen megabytes", async () => Buffer.alloc(13 * 1024 * 1024, 0xff), "size"],
  ] as const)("is refused when it is %s", async (_, make, problem) => {
    const inspector = await actorFor("inspector");
    await expect(make().then((bytes) => keepPhoto(inspector, bytes))).rejects.toMatchObject({
      code: "photo_refused",
      params: { problem },
    });
  });

  test("is taken from nobody who may not take one, before it touches the disk", async () => {
    const merchant = await actorFor("merchant", "C123456789");
    expect(
      await refusalOf(
        picture()
          .png()
          .toBuffer()
          .then((bytes) => keepPhoto(merchant, bytes)),
      ),
    ).toBe("not_permitted");
  });
});

describe("a photo of a piece", () => {
  test("stands in its history once, however often it is sent", async () => {
    const { plate } = await pieceOf();
    const inspector = await actorFor("inspector");
    const photo = await keepPhoto(inspector, await picture().webp().toBuffer());
    const before = await readPiece(plate);
    const first = await runUseCase(inspector, storePhoto, { of: { plate }, photo });
    const second = await runUseCase(inspector, storePhoto, { of: { plate }, photo });
    expect(second).toEqual(first);
    expect((await readPiece(plate)).headSequence).toBe(before.headSequence + 1);
  });

  test("keeps the hash of the picture as the camera gave it, when the bench made it smaller", async () => {
    const { plate } = await pieceOf();
    const inspector = await actorFor("inspector");
    const photo = await keepPhoto(inspector, await picture().jpeg().toBuffer());
    const sourceSha256 = "c".repeat(64);
    const { photoId } = await runUseCase(inspector, storePhoto, { of: { plate, sourceSha256 }, photo });
    const rows = await asSystem(({ tx }) => tx.select().from(photos).where(eq(photos.id, photoId)), null);
    expect(rows).toMatchObject([{ sha256: photo.sha256, sourceSha256, mediaType: "image/webp" }]);
  });

  test("is seen by the warehouse, and by its owner only from admitted on", async () => {
    const { plate, sale } = await pieceOf();
    const inspector = await actorFor("inspector");
    const photo = await keepPhoto(inspector, await picture().png().toBuffer());
    const { photoId: id } = await runUseCase(inspector, storePhoto, { of: { plate }, photo });
    const officer = await actorFor("officer");
    const owner = await actorFor("merchant", sale.ebcCode);
    const stranger = await actorFor("merchant", "C000000000");
    expect(await runUseCase(officer, getPhoto, { id })).toEqual({
      sha256: photo.sha256,
      isBlurred: false,
    });
    expect(await refusalOf(runUseCase(owner, getPhoto, { id }))).toBe("not_found");
    expect(await refusalOf(runUseCase(stranger, getPhoto, { id }))).toBe("not_found");
  });

  test("of a box is the dock's to take until it is opened; of a piece it never is", async () => {
    const { plate } = await pieceOf();
    const clerk = await actorFor("dock_clerk");
    const waybillNo = `SF${randomDigits(13)}`;
    await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner" });
    const photo = await keepPhoto(clerk, await picture().png().toBuffer());
    const take = (of: { waybillNo: string } | { plate: string }) =>
      runUseCase(clerk, storePhoto, { of, photo });
    expect((await take({ waybillNo })).sha256).toBe(photo.sha256);
    expect(await runUseCase(clerk, getArrivedBox, { waybillNo })).toMatchObject({
      status: "arrived",
      photos: [{ sha256: photo.sha256, takerRole: "dock_clerk" }],
    });
    expect(await refusalOf(take({ plate }))).toBe("not_permitted");
    const opened = { code: waybillNo, entry: "scanner", bench: "A1", blind: true } as const;
    await runUseCase(await actorFor("receiver"), openParcel, opened);
    expect(await refusalOf(take({ waybillNo }))).toBe("photo_after_opening");
  });

  test("of a parcel stands in the parcel's history; of nothing it is refused", async () => {
    const { waybillNo } = await pieceOf();
    const receiver = await actorFor("receiver");
    const photo = await keepPhoto(receiver, await picture().png().toBuffer());
    const stored = await runUseCase(receiver, storePhoto, { of: { waybillNo }, photo });
    expect(stored.sha256).toBe(photo.sha256);
    const nothing = { of: { plate: "RW-000000000" }, photo };
    expect(await refusalOf(runUseCase(receiver, storePhoto, nothing))).toBe("not_found");
  });
});
