import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { UnsentPhoto } from "#components/evidence/photo-queue";
import { countKeptPhotos, createPhotoStore } from "#components/evidence/photo-store";

const photoOf = (key: string, takenAt: number): UnsentPhoto => ({
  key,
  takenAt,
  subject: { waybillNo: "SF1234567890123" },
  picture: new Blob([key]),
  motif: "goods",
  isReady: false,
  sourceSha256: null,
});

test("R28 unsent photos survive a reload in the order they were taken, each for its own person", async () => {
  const mine = createPhotoStore("u1");
  expect(await mine.save(photoOf("b", 2))).toBe(true);
  await mine.save(photoOf("a", 1));
  await createPhotoStore("u2").save(photoOf("c", 3));
  const reloaded = createPhotoStore("u1");
  expect((await reloaded.load()).map(({ key }) => key)).toEqual(["a", "b"]);
  expect(await countKeptPhotos()).toBe(3);
  await reloaded.remove("a");
  expect(await countKeptPhotos()).toBe(2);
  expect((await mine.load()).map(({ key }) => key)).toEqual(["b"]);
});
