import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { photoMarks } from "#db/schema/photo-marks";
import { keepPhoto } from "#lib/evidence/keep-photo";
import { markPhoto } from "#lib/evidence/mark-photo";
import { storePhoto } from "#lib/evidence/store-photo";
import { unmarkPhoto } from "#lib/evidence/unmark-photo";
import { readItemFile } from "#lib/returns/read-item-file";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const box = { left: 100, top: 200, width: 300, height: 400 };
const of = { plate: "", photoId: "", owner: "" };

beforeAll(async () => {
  const sale = await makeSale();
  const { plate } = await makeAdmitted({ sale });
  const receiver = await actorFor("receiver");
  const background = { r: 90, g: 120, b: Math.floor(Math.random() * 250) };
  const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const photo = await keepPhoto(receiver, picture);
  const { photoId } = await runUseCase(receiver, storePhoto, { of: { plate }, photo });
  Object.assign(of, { plate, photoId, owner: sale.ebcCode });
});

const marksSeenBy = async (role: "inspector" | "merchant") => {
  const actor = await actorFor(role, role === "merchant" ? of.owner : undefined);
  const file = await runUseCase(actor, (ctx) => readItemFile(ctx, of.plate), {});
  return file.photos.flatMap(({ marks }) => marks);
};

/** What the history of the piece says last. */
async function toldLast() {
  const { id } = await readPiece(of.plate);
  const rows = await asSystem(
    (ctx) => ctx.tx.select().from(events).where(eq(events.subjectId, id)).orderBy(asc(events.sequence)),
    {},
  );
  return rows.at(-1);
}

describe("a mark on a photo", () => {
  test("is seen by all who see the photo, by whom only in the house, and stands in its history", async () => {
    const inspector = await actorFor("inspector");
    const { markId } = await runUseCase(inspector, markPhoto, { photoId: of.photoId, box, word: "右角压痕" });
    expect(await marksSeenBy("inspector")).toMatchObject([{ id: markId, box, word: "右角压痕" }]);
    expect(await marksSeenBy("merchant")).toMatchObject([
      { id: markId, box, markerName: null, isMine: false },
    ]);
    expect(await toldLast()).toMatchObject({ type: "mark_photo", body: expect.stringContaining("右角压痕") });
  });

  test("is taken back by who made it, once, and stays on record", async () => {
    const inspector = await actorFor("inspector");
    const { markId } = await runUseCase(inspector, markPhoto, { photoId: of.photoId, box, word: "错了" });
    const other = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(other, unmarkPhoto, { markId }))).toBe("not_permitted");
    await runUseCase(inspector, unmarkPhoto, { markId });
    expect((await marksSeenBy("inspector")).map(({ id }) => id)).not.toContain(markId);
    expect(await refusalOf(runUseCase(inspector, unmarkPhoto, { markId }))).toBe("not_found");
    const rows = await asSystem(
      (ctx) => ctx.tx.select().from(photoMarks).where(eq(photoMarks.id, markId)),
      {},
    );
    expect(rows).toMatchObject([{ word: "错了" }]);
    expect(await toldLast()).toMatchObject({ type: "unmark_photo" });
  });

  test("is made by nobody from outside, nor on a photo that is not there", async () => {
    const merchant = await actorFor("merchant", of.owner);
    const mark = { photoId: of.photoId, box, word: "看这里" };
    expect(await refusalOf(runUseCase(merchant, markPhoto, mark))).toBe("not_permitted");
    const inspector = await actorFor("inspector");
    const nowhere = { ...mark, photoId: crypto.randomUUID() };
    expect(await refusalOf(runUseCase(inspector, markPhoto, nowhere))).toBe("not_found");
  });
});
