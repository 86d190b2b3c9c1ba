import { access, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { env } from "#lib/env";
import { keepEvidence, sha256Of } from "#lib/evidence/evidence-file";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { readPhoto } from "#lib/evidence/serve-photo";
import { actorFor, refusalOf } from "#lib/testing";

const pathOf = (sha256: string) => join(env().DATA_DIR, "evidence", sha256.slice(0, 2), sha256);

async function keptPhoto() {
  const pixels = Buffer.from(Array.from({ length: 16 * 16 * 3 }, () => Math.floor(Math.random() * 256)));
  const bytes = await sharp(pixels, { raw: { width: 16, height: 16, channels: 3 } })
    .png()
    .toBuffer();
  return { bytes, photo: await keepPhoto(await actorFor("inspector"), bytes) };
}

async function changeOneByte(sha256: string): Promise<void> {
  const bytes = await readFile(pathOf(sha256));
  bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
  await writeFile(pathOf(sha256), bytes);
}

describe("kept evidence", () => {
  test("is shown while it is whole, and not once one byte of it changed", async () => {
    const { sha256 } = (await keptPhoto()).photo;
    expect(sha256Of(await readPhoto(sha256))).toBe(sha256);
    await changeOneByte(sha256);
    expect(await refusalOf(readPhoto(sha256))).toBe("photo_altered");
  });

  test("that lost its file says so", async () => {
    const { sha256 } = (await keptPhoto()).photo;
    await rm(pathOf(sha256));
    expect(await refusalOf(readPhoto(sha256))).toBe("photo_missing");
  });

  test("is whole again when the same picture is kept again", async () => {
    const { bytes, photo } = await keptPhoto();
    await changeOneByte(photo.sha256);
    await keepPhoto(await actorFor("inspector"), bytes);
    await expect(readPhoto(photo.sha256)).resolves.toBeInstanceOf(Buffer);
  });

  test("that was kept with camera data is shown without", async () => {
    const sha256 = await keepEvidence(await withPlace());
    const shown = await sharp(await readPhoto(sha256)).metadata();
    expect(shown).toMatchObject({ format: "webp", width: 24, height: 32 });
    expect(shown.exif).toBeUndefined();
  });
});

describe("a photo", () => {
  test("that names its place is kept without, upright, and with the hash of what came", async () => {
    const bytes = await withPlace();
    expect((await sharp(bytes).metadata()).exif?.includes(placeTag)).toBe(true);
    const photo = await keepPhoto(await actorFor("inspector"), bytes);
    const kept = await readFile(pathOf(photo.sha256));
    const { exif, xmp, iptc, orientation, width, height } = await sharp(kept).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect({ width, height }).toEqual({ width: 24, height: 32 });
    expect(photo).toMatchObject({ sourceSha256: sha256Of(bytes), sizeBytes: kept.byteLength });
    await expect(access(pathOf(photo.sourceSha256))).rejects.toThrow("ENOENT");
  });
});

/** The tag of EXIF's directory of places, the bytes as sharp orders them. */
const placeTag = Buffer.from([0x25, 0x88]);

/** A JPEG that lies on its side and says where in Hangzhou, and by whom, it was taken. */
function withPlace(): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: 90, b: Math.floor(Math.random() * 256) };
  const GPS = {
    GPSLatitudeRef: "N",
    GPSLatitude: "30/1 16/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "120/1 9/1 0/1",
  };
  return sharp({ create: { width: 32, height: 24, channels: 3, background } })
    .withExif({ IFD0: { Copyright: "somebody" }, IFD3: GPS })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}
