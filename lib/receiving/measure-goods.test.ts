import { expect, test } from "vitest";
import { getReceivingBench } from "#lib/receiving/get-receiving-bench";
import { measureGoods } from "#lib/receiving/measure-goods";
import { codeOf, historyOf, itemOf, openedSale, receive } from "#lib/receiving/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const measures = { weightGrams: 532, lengthMm: 300, widthMm: 200, heightMm: 100 };
const none = { lengthMm: null, widthMm: null, heightMm: null };

test("a piece and its box are weighed and measured, each for itself", async () => {
  const { at, sale, made, parcelId } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  await runUseCase(at.actor, measureGoods, { of: { plate }, measures });
  const item = await itemOf(plate);
  expect(item).toMatchObject(measures);
  expect(await historyOf("item", item.id)).toEqual(["receive", "measure"]);
  const waybillNo = made.waybills[0] ?? "";
  const box = { weightGrams: 700, ...none };
  await runUseCase(at.actor, measureGoods, { of: { waybillNo }, measures: box });
  const { parcel } = await runUseCase(at.actor, getReceivingBench, { parcelId, bench: at.bench });
  expect(parcel).toMatchObject(box);
  expect(await historyOf("parcel", parcelId)).toContain("measure");
});

test("only who handles goods measures them, and only what is here", async () => {
  const { at, parcelId, sale } = await openedSale();
  const { plate } = await receive(at, parcelId, codeOf(sale));
  const declarant = await actorFor("declarant");
  expect(await refusalOf(runUseCase(declarant, measureGoods, { of: { plate }, measures }))).toBe(
    "not_permitted",
  );
  const away = runUseCase(at.actor, measureGoods, { of: { waybillNo: "SF0" }, measures });
  expect(await refusalOf(away)).toBe("parcel_not_arrived");
});
