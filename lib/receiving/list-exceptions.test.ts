import { expect, test } from "vitest";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { open, receive, receiverAt } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;

test("what stands still is listed under its one next act", async () => {
  const at = await receiverAt("A1");
  const blind = await open(at, `YT${randomDigits(13)}`, { blind: true });
  await receive(at, blind.parcelId, randomGtin());
  const sale = await makeSale();
  const bench = await open(at, sale.logisticsNo);
  const good = await receive(at, bench.parcelId, sale.lines[0]?.barCode ?? "");
  const stranger = await receive(at, bench.parcelId, randomGtin(), { notOnList: true });
  await runUseCase(at.actor, finishParcel, { parcelId: bench.parcelId, bench: "A1" });
  const late = await makeSale({ releasedAt: new Date(Date.now() - 60 * dayMs) });
  const { waybills } = await makeReturn(late);
  const lateBox = await open(at, waybills[0] ?? "");
  const lateOne = await receive(at, lateBox.parcelId, late.lines[0]?.barCode ?? "");

  const listed = await runUseCase(at.actor, listExceptions, {});
  expect(listed.unidentified.find(({ parcelId }) => parcelId === blind.parcelId)).toMatchObject({
    pieces: 1,
  });
  expect(listed.unidentified.some(({ parcelId }) => parcelId === bench.parcelId)).toBe(false);
  expect(listed.awaiting.find(({ orderNo }) => orderNo === sale.orderNo)).toMatchObject({ pieces: 1 });
  const leaving = new Map(listed.leaving.map(({ plate, reasons }) => [plate, reasons]));
  expect(leaving.get(stranger.plate)).toEqual(["not_on_list"]);
  expect(leaving.get(lateOne.plate)).toEqual(["arrived_late", "application_late"]);
  expect(leaving.has(good.plate)).toBe(false);
});

test("only who may", async () => {
  expect(await refusalOf(runUseCase(await actorFor("officer"), listExceptions, {}))).toBe("not_permitted");
});
