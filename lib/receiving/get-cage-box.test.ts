import { expect, test } from "vitest";
import { photos } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { PhotoMotif } from "#lib/domain/photo";
import { shanghaiDay } from "#lib/domain/shanghai";
import { getCageBox } from "#lib/receiving/get-cage-box";
import { identifyParcel } from "#lib/receiving/identify-parcel";
import { listCage } from "#lib/receiving/list-cage";
import { measureGoods } from "#lib/receiving/measure-goods";
import {
  codeOf,
  itemOf,
  open,
  openedSale,
  type Receiving,
  receive,
  receiverAt,
} from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const dayMs = 86_400_000;

/** A box of which nobody knows the sale, with one piece of these goods. */
async function strayBox(at: Receiving, goods: string, waybillNo = `YT${randomDigits(13)}`) {
  const { parcelId } = await open(at, waybillNo, { blind: true });
  const piece = await receive(at, parcelId, goods);
  return { parcelId, waybillNo, plate: piece.plate };
}

const look = (at: Receiving, box: string, asked: object = {}) =>
  runUseCase(at.actor, getCageBox, { box, ...asked });

const numbersOf = (found: Awaited<ReturnType<typeof look>>) => found.sales.map(({ returnNo }) => returnNo);

test("a box is told the returns that miss the goods in it, and one that has them all is none", async () => {
  const at = await receiverAt("A1");
  const goods = randomGtin();
  const missing = await makeReturn(await makeSale({ lines: [{ qty: "1", barCode: goods }] }));
  const done = await openedSale({ lines: [{ qty: "1", barCode: goods }] });
  await receive(done.at, done.parcelId, goods);
  const box = await strayBox(at, goods);
  const found = await look(at, box.waybillNo);
  expect(numbersOf(found)).toEqual([missing.returnNo]);
  expect(found.sales[0]).toMatchObject({
    signs: ["goods"],
    lines: [{ barCode: goods, announcedQty: "1.00000" }],
  });
  expect(found.box.pieces).toMatchObject([{ plate: box.plate, scannedCode: goods }]);
});

test("words of the goods find a return, and percent signs are only letters", async () => {
  const at = await receiverAt("A1");
  const name = `琥珀精华${randomDigits(8)}`;
  const sale = await makeSale({ lines: [{ qty: "1", gname: `示例${name}礼盒` }] });
  const made = await makeReturn(sale);
  const box = await strayBox(at, randomGtin());
  expect(numbersOf(await look(at, box.waybillNo))).toEqual([]);
  const found = await look(at, box.waybillNo, { q: name });
  expect(numbersOf(found)).toEqual([made.returnNo]);
  expect(found.sales[0]?.signs).toEqual(["name"]);
  expect(numbersOf(await look(at, box.waybillNo, { q: name.replace("精", "%") }))).toEqual([]);
});

test("the end of a waybill is enough, typed or left on the box", async () => {
  const at = await receiverAt("A1");
  const tail = randomDigits(12);
  const made = await makeReturn(await makeSale(), { waybills: [`ZT${tail}`] });
  const box = await strayBox(at, randomGtin());
  const found = await look(at, box.waybillNo, { q: tail.slice(-10) });
  expect(numbersOf(found)).toEqual([made.returnNo]);
  expect(found.sales[0]?.signs).toEqual(["tail"]);
  const torn = await strayBox(at, randomGtin(), `YD9${tail}`);
  expect(numbersOf(await look(at, torn.waybillNo))).toContain(made.returnNo);
});

test("a whole number finds its sale however old, also one that nobody announced", async () => {
  const at = await receiverAt("A1");
  const sale = await makeSale({ releasedAt: new Date(Date.now() - 300 * dayMs) });
  const box = await strayBox(at, randomGtin());
  const found = await look(at, box.waybillNo, { q: sale.orderNo });
  expect(found.sales).toMatchObject([{ returnNo: null, orderNo: sale.orderNo, signs: ["number"] }]);
});

test("weight and day narrow what is found", async () => {
  const at = await receiverAt("A1");
  const goods = randomGtin();
  const weighed = await openedSale({ lines: [{ qty: "1", barCode: goods }] });
  const piece = await receive(weighed.at, weighed.parcelId, goods);
  const sides = { lengthMm: null, widthMm: null, heightMm: null };
  const measures = { weightGrams: 400, ...sides };
  await runUseCase(at.actor, measureGoods, { of: { plate: piece.plate }, measures });
  const announcedAt = new Date(Date.now() - 20 * dayMs);
  const sale = await makeSale({ lines: [{ qty: "2", barCode: goods }] });
  const two = await makeReturn(sale, { now: announcedAt });
  const box = await strayBox(at, goods);
  const ask = async (asked: object) => numbersOf(await look(at, box.waybillNo, { q: goods, ...asked }));
  expect((await look(at, box.waybillNo)).sales).toMatchObject([{ expectedGrams: 800 }]);
  expect(await ask({ weight: "0.9 kg" })).toEqual([two.returnNo]);
  expect(await ask({ weight: "2 kg" })).toEqual([]);
  expect(await ask({ day: shanghaiDay(announcedAt) })).toEqual([two.returnNo]);
  expect(await ask({ day: shanghaiDay(new Date()) })).toEqual([]);
});

test("merged into the return it misses, the box says where it went and leaves the cage", async () => {
  const at = await receiverAt("A1");
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const made = await makeReturn(sale);
  const box = await strayBox(at, codeOf(sale));
  const [found] = (await look(at, box.waybillNo)).sales;
  const listCode = found?.invtNo ?? "";
  await runUseCase(at.actor, identifyParcel, { parcelId: box.parcelId, listCode });
  expect(await look(at, box.waybillNo)).toMatchObject({ went: [made.returnNo], sales: [] });
});

test("the cage shows what came out of its boxes, the longest there first", async () => {
  // In a year of its own the box comes before all others.
  const at = await receiverAt("A1", new Date(Date.UTC(2019, 0, 1) + Number(randomDigits(9))));
  const box = await strayBox(at, randomGtin());
  const { boxes, total } = await runUseCase(at.actor, (ctx) => listCage(ctx), null);
  expect(boxes.find(({ parcelId }) => parcelId === box.parcelId)).toMatchObject({
    waybillNo: box.waybillNo,
    pieces: [{ plate: box.plate }],
    photos: [],
  });
  expect(total).toBeGreaterThanOrEqual(boxes.length);
});

test("photos of the same goods out of another box stand beside the sale, those of labels do not", async () => {
  const at = await receiverAt("A1");
  const goods = randomGtin();
  const seen = await openedSale({ lines: [{ qty: "1", barCode: goods }] });
  const { plate } = await receive(seen.at, seen.parcelId, goods);
  const { id: itemId } = await itemOf(plate);
  const goodsPhoto = await photograph(itemId, "goods");
  await photograph(itemId, "label");
  await makeReturn(await makeSale({ lines: [{ qty: "1", barCode: goods }] }));
  const box = await strayBox(at, goods);
  const own = await photograph((await itemOf(box.plate)).id, "goods");
  const found = await look(at, box.waybillNo);
  expect(found.sales.map(({ photos }) => photos.map(({ id }) => id))).toEqual([[goodsPhoto]]);
  expect(found.box.photos.map(({ id }) => id)).toEqual([own]);
});

/** A photo of a piece by its hash only; no file lies behind it. */
async function photograph(itemId: string, motif: PhotoMotif): Promise<string> {
  const { userId: takenBy } = await actorFor("receiver");
  const [row] = await asSystem(
    ({ tx, now }: Context, _: null) =>
      tx
        .insert(photos)
        .values({
          itemId,
          motif,
          sha256: uuidv7(),
          mediaType: "image/webp",
          sizeBytes: 1,
          takenBy,
          takenAt: now,
        })
        .returning({ id: photos.id }),
    null,
  );
  return row?.id ?? "";
}

test("only who may identify looks into the cage, and what is no box is not there", async () => {
  const officer = await actorFor("officer");
  expect(await refusalOf(runUseCase(officer, (ctx) => listCage(ctx), null))).toBe("not_permitted");
  expect(await refusalOf(runUseCase(officer, getCageBox, { box: "YT1" }))).toBe("not_permitted");
  const at = await receiverAt("A1");
  expect(await refusalOf(look(at, `YT${randomDigits(13)}`))).toBe("not_found");
  const known = await openedSale();
  expect(await look(at, known.made.waybills[0] ?? "")).toMatchObject({ went: [known.made.returnNo] });
});
