import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { finish, open, receive, receiverAt } from "#lib/receiving/testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;

// The lists begin with what waits longest; in a year of its own the test's rows come before all others.
const now = new Date(Date.UTC(2021, 0, 1) + randomInt(1_000_000));
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

test("what stands still is listed under its one next act", async () => {
  const at = await receiverAt("A1", now);
  const blind = await open(at, `YT${randomDigits(13)}`, { blind: true });
  await receive(at, blind.parcelId, randomGtin());
  const sale = await makeSale({ releasedAt: daysAgo(10) });
  const bench = await open(at, sale.logisticsNo);
  const good = await receive(at, bench.parcelId, sale.lines[0]?.barCode ?? "");
  const stranger = await receive(at, bench.parcelId, randomGtin(), { notOnList: true });
  await finish(at, bench.parcelId);
  const late = await makeSale({ releasedAt: daysAgo(60) });
  const { waybills } = await makeReturn(late, { now });
  const lateBox = await open(at, waybills[0] ?? "");
  const lateOne = await receive(at, lateBox.parcelId, late.lines[0]?.barCode ?? "");

  const listed = await runUseCase(at.actor, listExceptions, {}, { now });
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
