import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { events } from "#db/schema/history";
import { parcels } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { getDock } from "#lib/dock/get-dock";
import { noteDamage } from "#lib/dock/note-damage";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { listReceivingQueue } from "#lib/receiving/list-receiving-queue";
import { codeOf, finish, open, receive, receiverAt } from "#lib/receiving/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { getReturn } from "#lib/tracking/get-return";

const system = { scope: "system", code: null, actorId: null } as const;
const minute = 60_000;
const scan = (waybillNo: string) => ({ waybillNo, entry: "scanner" as const });

async function historyOf(waybillNo: string) {
  const rows = await inScope(system, (tx) =>
    tx
      .select({ type: events.type, body: events.body })
      .from(events)
      .innerJoin(parcels, and(eq(events.subjectKind, "parcel"), eq(events.subjectId, parcels.id)))
      .where(eq(parcels.waybillNo, waybillNo))
      .orderBy(events.sequence),
  );
  return rows.map(({ type, body }) => ({ type, body: JSON.parse(body) }));
}

/** A parcel a clerk has just scanned, announced with a return. */
async function scanned(now = new Date()) {
  const clerk = await actorFor("dock_clerk");
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const made = await makeReturn(sale);
  const waybillNo = made.waybills[0] ?? "";
  await runUseCase(clerk, arriveParcel, scan(waybillNo), { now });
  return { clerk, sale, made, waybillNo };
}

describe("taking an arrival back", () => {
  test("counts as if the parcel never came, and keeps the record", async () => {
    const { clerk, made, waybillNo } = await scanned();
    await runUseCase(clerk, withdrawArrival, { waybillNo });
    expect((await historyOf(waybillNo)).map(({ type }) => type)).toEqual(["arrive", "withdraw_arrival"]);
    const dock = await runUseCase(clerk, getDock, {});
    expect(dock.totals.mine).toBe(0);
    expect(dock.newest.find((row) => row.waybillNo === waybillNo)).toMatchObject({ status: "withdrawn" });
    const receiver = await actorFor("receiver");
    const { parcels: waiting } = await runUseCase(receiver, listReceivingQueue, {});
    expect(waiting.some((row) => row.waybillNo === waybillNo)).toBe(false);
    const file = await runUseCase(receiver, getReturn, { returnNo: made.returnNo });
    expect(file.boxes).toMatchObject([{ waybillNo, status: null, arrivedAt: null }]);
    expect(file.clocks.arrival).toMatchObject({ state: "running" });
    expect(file.history.map(({ type }) => type)).toContain("withdraw_arrival");
    expect(await refusalOf(runUseCase(clerk, noteDamage, { waybillNo, damage: null }))).toBe(
      "parcel_not_arrived",
    );
    expect(await refusalOf(runUseCase(clerk, withdrawArrival, { waybillNo }))).toBe("parcel_not_arrived");
  });

  test("lets it arrive again, at the later time, in one history", async () => {
    const now = new Date();
    const { clerk, waybillNo } = await scanned(new Date(now.getTime() - minute));
    await runUseCase(clerk, withdrawArrival, { waybillNo });
    const again = { ...scan(waybillNo), damage: "wet" as const };
    const answer = await runUseCase(clerk, arriveParcel, again, { now });
    expect(answer).toMatchObject({ result: "arrived", status: "arrived", damage: "wet" });
    expect(answer.arrivedAt).toBe(now.toISOString());
    const types = (await historyOf(waybillNo)).map(({ type }) => type);
    expect(types).toEqual(["arrive", "withdraw_arrival", "arrive"]);
    expect((await runUseCase(clerk, arriveParcel, scan(waybillNo))).result).toBe("already");
  });

  test("a bench that opens it says that it arrived there and then", async () => {
    const { clerk, sale, waybillNo } = await scanned();
    await runUseCase(clerk, withdrawArrival, { waybillNo });
    const at = await receiverAt("A1");
    const opening = await open(at, waybillNo);
    expect(opening).toMatchObject({ result: "opened", arrivedNow: true, identified: true });
    await receive(at, opening.parcelId, codeOf(sale));
    expect((await finish(at, opening.parcelId)).pieces).toBe(1);
    expect(await refusalOf(runUseCase(clerk, withdrawArrival, { waybillNo }))).toBe("parcel_counted");
  });

  test("is over once the box is open", async () => {
    const { clerk, waybillNo } = await scanned();
    await open(await receiverAt("A1"), waybillNo);
    expect(await refusalOf(runUseCase(clerk, withdrawArrival, { waybillNo }))).toBe("parcel_opened");
  });

  test("takes a reason after some minutes and for another's scan", async () => {
    const { clerk, waybillNo } = await scanned(new Date(Date.now() - 11 * minute));
    expect(await refusalOf(runUseCase(clerk, withdrawArrival, { waybillNo }))).toBe("reason_needed");
    const other = await actorFor("supervisor");
    const fresh = await scanned();
    const ofAnother = { waybillNo: fresh.waybillNo };
    expect(await refusalOf(runUseCase(other, withdrawArrival, ofAnother))).toBe("reason_needed");
    await runUseCase(other, withdrawArrival, { waybillNo, reason: "扫错单号" });
    expect((await historyOf(waybillNo)).at(-1)?.body).toMatchObject({ reason: "扫错单号" });
  });

  test("and opening at the same moment: one of the two happens, and the box is here or not", async () => {
    const { clerk, waybillNo } = await scanned();
    const at = await receiverAt("A1");
    const [withdrawn, opened] = await raceBehind(clerk, withdrawArrival, { waybillNo }, () =>
      open(at, waybillNo),
    );
    expect(withdrawn).toMatchObject({ status: "fulfilled" });
    expect(opened).toMatchObject({ status: "rejected", reason: { code: "parcel_not_arrived" } });
  });

  test("finds the parcel as the scan did", async () => {
    const { clerk, waybillNo } = await scanned();
    const written = ` ${waybillNo.toLowerCase()}`;
    expect(await runUseCase(clerk, noteDamage, { waybillNo: written, damage: "wet" })).toMatchObject({
      waybillNo,
    });
    expect(await runUseCase(clerk, withdrawArrival, { waybillNo: written })).toEqual({ waybillNo });
  });

  test("a stranger may not", async () => {
    const inspector = await actorFor("inspector");
    expect(
      await refusalOf(runUseCase(inspector, withdrawArrival, { waybillNo: `SF${randomDigits(13)}` })),
    ).toBe("not_permitted");
  });
});
