import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { parcelReturns, parcels } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { ArriveParcel, arriveParcel } from "#lib/dock/arrive-parcel";
import { getDock } from "#lib/dock/get-dock";
import { noteDamage } from "#lib/dock/note-damage";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { raceBehind } from "#lib/returns/race.testing";
import { makeReturn, makeSale, randomDigits, randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const dayMs = 86_400_000;
const system = { scope: "system", code: null, actorId: null } as const;
const scan = (waybillNo: string) => ({ waybillNo, entry: "scanner" as const });

async function eventsOf(waybillNo: string) {
  return inScope(system, (tx) =>
    tx
      .select({ type: events.type })
      .from(events)
      .innerJoin(parcels, and(eq(events.subjectKind, "parcel"), eq(events.subjectId, parcels.id)))
      .where(eq(parcels.waybillNo, waybillNo))
      .orderBy(events.sequence),
  );
}

describe("arriving at the dock", () => {
  test("one scan stores the parcel unopened and links what was announced", async () => {
    const clerk = await actorFor("dock_clerk");
    const made = await makeReturn(await makeSale());
    const waybillNo = made.waybills[0] ?? "";
    const answer = await runUseCase(clerk, arriveParcel, scan(` ${waybillNo.toLowerCase()}\r`));
    expect(answer).toMatchObject({
      result: "arrived",
      waybillNo,
      status: "arrived",
      flag: { kind: "in_time" },
    });
    const [link] = await inScope(system, (tx) =>
      tx.select().from(parcelReturns).where(eq(parcelReturns.returnId, made.returnId)),
    );
    expect(link).toBeDefined();
    expect(await eventsOf(waybillNo)).toEqual([{ type: "arrive" }]);
  });

  test("a parcel whose list declares its waybill in small letters is known, then and in the day's list", async () => {
    const clerk = await actorFor("dock_clerk");
    const waybillNo = `SF${randomDigits(13)}`;
    await makeSale({ logisticsNo: waybillNo.toLowerCase() });
    const answer = await runUseCase(clerk, arriveParcel, scan(waybillNo));
    expect(answer.flag).toMatchObject({ kind: "in_time" });
    const { newest } = await runUseCase(clerk, getDock, {});
    expect(newest.find((row) => row.waybillNo === waybillNo)?.flag).toMatchObject({ kind: "in_time" });
  });

  test("R18 the same waybill again says when and by whom, and changes nothing", async () => {
    const [first, second] = [await actorFor("dock_clerk"), await actorFor("receiver")];
    const waybillNo = `ZT${randomDigits(12)}`;
    const then = new Date("2026-11-20T02:00:00Z");
    await runUseCase(first, arriveParcel, scan(waybillNo), { now: then });
    const answer = await runUseCase(second, arriveParcel, { ...scan(waybillNo), damage: "wet" });
    expect(answer).toMatchObject({ result: "already", damage: null, arrivedAt: then.toISOString() });
    expect(answer.arrivedBy).toMatch(/^dock_clerk/);
    expect(await eventsOf(waybillNo)).toHaveLength(1);
  });

  test("two docks scanning one parcel at once store it once", async () => {
    const [first, second] = [await actorFor("dock_clerk"), await actorFor("dock_clerk")];
    const waybillNo = `ZT${randomDigits(12)}`;
    const results = await raceBehind(first, arriveParcel, scan(waybillNo), () =>
      runUseCase(second, arriveParcel, scan(waybillNo)),
    );
    expect(results).toMatchObject([{ value: { result: "arrived" } }, { value: { result: "already" } }]);
    expect(await eventsOf(waybillNo)).toHaveLength(1);
  });

  const dayOf = (days: number) => dayFromNumber(shanghaiDayNumber(new Date()) + days);
  test.each([
    ["a forward waybill in time", 10, { kind: "in_time" }],
    ["the application due soon", 29, { kind: "near", clock: "application", days: 1 }],
    ["arrived too late", 50, { kind: "late", clock: "arrival", days: 5, lastDay: dayOf(-5) }],
  ])("flags %s", async (_, days, flag) => {
    const sale = await makeSale({ releasedAt: new Date(Date.now() - days * dayMs) });
    const clerk = await actorFor("dock_clerk");
    const answer = await runUseCase(clerk, arriveParcel, scan(sale.logisticsNo));
    expect(answer).toMatchObject({ flag, forward: true });
  });

  test("a parcel nobody knows is taken and flagged", async () => {
    const clerk = await actorFor("dock_clerk");
    const answer = await runUseCase(clerk, arriveParcel, scan(`YT${randomDigits(13)}`));
    expect(answer).toMatchObject({
      result: "arrived",
      carrier: "yto",
      flag: { kind: "unknown" },
      forward: false,
    });
  });

  test("refuses the barcode of imported goods, and takes every other number of thirteen digits", async () => {
    const clerk = await actorFor("dock_clerk");
    const sale = await makeSale();
    const barCode = sale.lines[0]?.barCode ?? "";
    const refused = runUseCase(clerk, arriveParcel, scan(barCode));
    await expect(refused).rejects.toMatchObject({
      code: "code_refused",
      params: { reason: "goods_barcode" },
    });
    expect(await refusalOf(runUseCase(clerk, arriveParcel, scan(`0${barCode}`)))).toBe("code_refused");
    await makeReturn(sale, { waybills: [barCode] });
    for (const waybillNo of [randomGtin(), randomDigits(13), barCode, barCode]) {
      expect(await runUseCase(clerk, arriveParcel, scan(waybillNo))).toMatchObject({ waybillNo });
    }
  });

  test("refuses what is no waybill, and who may not", async () => {
    const clerk = await actorFor("dock_clerk");
    expect(await refusalOf(runUseCase(clerk, arriveParcel, scan("CMD-UNDO")))).toBe("code_refused");
    const inspector = await actorFor("inspector");
    expect(await refusalOf(runUseCase(inspector, arriveParcel, scan("SF1234567")))).toBe("not_permitted");
    expect(ArriveParcel.safeParse({ ...scan("SF1234567"), extra: 1 }).success).toBe(false);
  });
});

test("a flag stays with its parcel, and what is late, unknown or damaged needs attention", async () => {
  const clerk = await actorFor("dock_clerk");
  /* A day of its own: the count is the whole house's. */
  const at = { now: new Date("2031-05-17T04:00:00Z") };
  const saleOf = (days: number) => makeSale({ releasedAt: new Date(at.now.getTime() - days * dayMs) });
  const attention = async () => (await runUseCase(clerk, getDock, {}, at)).totals.attention;
  const announced = async (days: number) => (await makeReturn(await saleOf(days))).waybills[0] ?? "";
  const unreleased = await makeSale({ status: "not_released" });
  const inSmallLetters = await makeSale({ logisticsNo: `sf${randomDigits(13)}`, releasedAt: at.now });
  const cases = [
    [await announced(10), 0],
    [(await saleOf(30)).logisticsNo, 0],
    [unreleased.logisticsNo, 0],
    [inSmallLetters.logisticsNo.toUpperCase(), 0],
    [await announced(31), 1],
    [(await saleOf(50)).logisticsNo, 1],
    [`YT${randomDigits(13)}`, 1],
  ] as const;
  for (const [waybillNo, more] of cases) {
    const before = await attention();
    const { flag } = await runUseCase(clerk, arriveParcel, scan(waybillNo), at);
    const dock = await runUseCase(clerk, getDock, {}, at);
    expect(dock.newest.find((row) => row.waybillNo === waybillNo)?.flag).toEqual(flag);
    expect(dock.totals.attention - before).toBe(more);
  }
  const before = await attention();
  const [inTime] = cases[0];
  await runUseCase(clerk, noteDamage, { waybillNo: inTime, damage: "wet" as const }, at);
  expect(await attention()).toBe(before + 1);
});

test("R45 the day's list ends at midnight in Shanghai", async () => {
  const clerk = await actorFor("dock_clerk");
  const late = { now: new Date("2033-03-02T15:59:00Z") };
  const [today, tomorrow] = [`SF${randomDigits(13)}`, `SF${randomDigits(13)}`];
  await runUseCase(clerk, arriveParcel, scan(today), late);
  await runUseCase(clerk, arriveParcel, scan(tomorrow), { now: new Date("2033-03-02T16:01:00Z") });
  const dock = await runUseCase(clerk, getDock, {}, late);
  expect(dock.totals).toMatchObject({ today: 1, mine: 1 });
  const ofTheDay = dock.newest.filter(({ photoMissing }) => !photoMissing);
  expect(ofTheDay.map(({ waybillNo }) => waybillNo)).toEqual([today]);
});

test("R45 a scan that waited without network over midnight arrived when it was made, and its history says both", async () => {
  const clerk = await actorFor("dock_clerk");
  const now = new Date("2034-05-06T16:20:00Z");
  const waybillNo = `SF${randomDigits(13)}`;
  const { arrivedAt } = await runUseCase(clerk, arriveParcel, scan(waybillNo), { now, waitedMs: 3_600_000 });
  expect(arrivedAt).toBe("2034-05-06T15:20:00.000Z");
  const told = await inScope(system, (tx) =>
    tx
      .select({ type: events.type, at: events.at, deviceAt: events.deviceAt })
      .from(events)
      .innerJoin(parcels, eq(events.subjectId, parcels.id))
      .where(eq(parcels.waybillNo, waybillNo)),
  );
  expect(told).toEqual([{ type: "arrive", at: now, deviceAt: new Date(arrivedAt) }]);
});

test("damage is noted on the last parcel, with history, and counted", async () => {
  const clerk = await actorFor("dock_clerk");
  const waybillNo = `SF${randomDigits(13)}`;
  await runUseCase(clerk, arriveParcel, scan(waybillNo));
  await runUseCase(clerk, noteDamage, { waybillNo, damage: "crushed" as const });
  expect(await eventsOf(waybillNo)).toEqual([{ type: "arrive" }, { type: "note_damage" }]);
  const dock = await runUseCase(clerk, getDock, {});
  expect(dock.totals).toMatchObject({ mine: 1 });
  expect(dock.newest.find((row) => row.waybillNo === waybillNo)).toMatchObject({ damage: "crushed" });
  const unknown = { waybillNo: "SF000", damage: null };
  expect(await refusalOf(runUseCase(clerk, noteDamage, unknown))).toBe("parcel_not_arrived");
});
