import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { vehicles } from "#db/schema/vehicles";
import { inScope } from "#db/scope";
import { arriveParcel } from "#lib/dock/arrive-parcel";
import { closeVehicle } from "#lib/dock/close-vehicle";
import { getVehicle } from "#lib/dock/get-vehicle";
import { listVehicles } from "#lib/dock/list-vehicles";
import { noteDamage } from "#lib/dock/note-damage";
import { openBag } from "#lib/dock/open-bag";
import { openVehicle } from "#lib/dock/open-vehicle";
import { takeOutOfBag } from "#lib/dock/take-out-of-bag";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { raceBehind } from "#lib/returns/race.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const papers = { plateNo: "浙A·12345", sealNo: "S-778", gatePaperNo: "HFD-1", carrier: "yto" as const };
const waybills = (count: number) =>
  Array.from({ length: count }, () => `YT${uuidv7().replaceAll("-", "").slice(-16)}`.toUpperCase());
const clerk = await actorFor("dock_clerk");

async function arrives(waybillNo: string, handoverNo: string | null) {
  await runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner", handoverNo });
}
const file = (handoverNo: string) => runUseCase(clerk, getVehicle, { handoverNo });

test("each scan ticks the carrier's list; what is missing and too many stands in the file", async () => {
  const [a = "", b = "", c = "", stranger = ""] = waybills(4);
  const { handoverNo, listed } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [a, b, c, a] });
  expect(listed).toBe(3);
  expect(await file(handoverNo)).toMatchObject({ plateNo: "浙A·12345", listed: 3, arrived: [], surplus: [] });
  await arrives(a, handoverNo);
  await arrives(b, null);
  await arrives(stranger, handoverNo);
  expect(await file(handoverNo)).toMatchObject({ missing: [c], surplus: [stranger] });
  const { vehicles: rows } = await runUseCase(clerk, listVehicles, {});
  expect(rows.find((row) => row.handoverNo === handoverNo)).toMatchObject({
    listed: 3,
    listedHere: 2,
    scanned: 2,
  });
});

test("an arrival that was taken back came not", async () => {
  const [a = ""] = waybills(1);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [a] });
  await arrives(a, handoverNo);
  await runUseCase(clerk, withdrawArrival, { waybillNo: a });
  expect(await file(handoverNo)).toMatchObject({ missing: [a], arrived: [] });
});

test("a hand-over with differences closes only with words, and once", async () => {
  const [a = "", b = ""] = waybills(2);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [a, b] });
  await arrives(a, handoverNo);
  await runUseCase(clerk, noteDamage, { waybillNo: a, damage: "wet" });
  const close = (explanation: string) => runUseCase(clerk, closeVehicle, { handoverNo, explanation });
  expect(await refusalOf(close(" ".trim()))).toBe("differences_unexplained");
  const now = new Date();
  await runUseCase(clerk, closeVehicle, { handoverNo, explanation: "司机称一件次日补送" }, { now });
  expect(await file(handoverNo)).toMatchObject({
    closedAt: now,
    explanation: "司机称一件次日补送",
    missing: [b],
  });
  expect(await refusalOf(close("again"))).toBe("vehicle_closed");
  const change = inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(vehicles).set({ explanation: null }).where(eq(vehicles.handoverNo, handoverNo)),
  );
  await expect(change).rejects.toThrow();
});

test("a vehicle that nobody took in is none, and nothing arrives under it", async () => {
  const [a = ""] = waybills(1);
  expect(await refusalOf(arrives(a, "JJ-1"))).toBe("not_found");
  await arrives(a, null);
  const again = { waybillNo: a, entry: "scanner" as const, handoverNo: "JJ-1" };
  expect(await runUseCase(clerk, arriveParcel, again)).toMatchObject({ result: "already", handoverNo: null });
});

/** A vehicle without a list that was closed at noon of a day of its own. */
async function closedAtNoon() {
  const noon = new Date("2026-11-20T04:00:00Z");
  const opened = { now: new Date(noon.getTime() - 3_600_000) };
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [] }, opened);
  await runUseCase(clerk, closeVehicle, { handoverNo, explanation: "" }, { now: noon });
  const scanAt = (waybillNo: string, minutesAfterNoon: number, waitedMinutes = 0) =>
    runUseCase(
      clerk,
      arriveParcel,
      { waybillNo, entry: "scanner", handoverNo },
      { now: new Date(noon.getTime() + minutesAfterNoon * 60_000), waitedMs: waitedMinutes * 60_000 },
    );
  return { handoverNo, scanAt };
}

test("what was scanned before a vehicle was closed and waited counts as its own, and says that it came after", async () => {
  const [a = "", b = ""] = waybills(2);
  const { handoverNo, scanAt } = await closedAtNoon();
  const answer = await scanAt(a, 30, 40);
  expect(answer).toMatchObject({ result: "arrived", handoverNo, afterClosing: true });
  expect((await file(handoverNo)).arrived).toMatchObject([{ waybillNo: a, afterClosing: true }]);
  const open = await runUseCase(clerk, openVehicle, { ...papers, waybills: [] });
  await arrives(b, open.handoverNo);
  expect((await file(open.handoverNo)).arrived).toMatchObject([{ waybillNo: b, afterClosing: false }]);
});

test("what is scanned after a vehicle was closed is refused, and arrives without it", async () => {
  const [a = ""] = waybills(1);
  const { handoverNo, scanAt } = await closedAtNoon();
  expect(await refusalOf(scanAt(a, 30, 20))).toBe("vehicle_closed");
  await arrives(a, null);
  expect((await file(handoverNo)).arrived).toEqual([]);
  expect(await scanAt(a, 31)).toMatchObject({ result: "already", handoverNo: null });
});

test("a parcel of a bag belongs to its vehicle also when it is unpacked after the hand-over", async () => {
  const [a = ""] = waybills(1);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [] });
  const bag = { kind: "bag" as const, label: `BAG${uuidv7().replaceAll("-", "").slice(-16).toUpperCase()}` };
  const { bagNo } = await runUseCase(clerk, openBag, { ...bag, handoverNo, waybills: [a] });
  await runUseCase(clerk, closeVehicle, { handoverNo, explanation: "" });
  await runUseCase(clerk, takeOutOfBag, { bagNo, waybillNo: a, entry: "scanner" });
  expect((await file(handoverNo)).arrived).toMatchObject([{ waybillNo: a, afterClosing: true }]);
});

test("one's own scan without a vehicle is entered under it by a second one; another's stays as it is", async () => {
  const [a = "", b = ""] = waybills(2);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [] });
  await arrives(a, null);
  await runUseCase(await actorFor("dock_clerk"), arriveParcel, { waybillNo: b, entry: "scanner" });
  const again = (waybillNo: string) =>
    runUseCase(clerk, arriveParcel, { waybillNo, entry: "scanner", handoverNo });
  expect(await again(a)).toMatchObject({ result: "already", handoverNo });
  expect(await again(a)).toMatchObject({ result: "already", handoverNo: null });
  expect(await again(b)).toMatchObject({ result: "already", handoverNo: null });
  expect((await file(handoverNo)).arrived.map(({ waybillNo }) => waybillNo)).toEqual([a]);
});

test("a vehicle that is being closed takes no scan behind it", async () => {
  const [a = ""] = waybills(1);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [] });
  const results = await raceBehind(clerk, closeVehicle, { handoverNo, explanation: "" }, () =>
    arrives(a, handoverNo),
  );
  expect(results).toMatchObject([{ value: { handoverNo } }, { reason: { code: "vehicle_closed" } }]);
});

test("all that was listed came: no words are needed", async () => {
  const [a = ""] = waybills(1);
  const { handoverNo } = await runUseCase(clerk, openVehicle, { ...papers, waybills: [a] });
  await arrives(a, handoverNo);
  expect(await runUseCase(clerk, closeVehicle, { handoverNo, explanation: "" })).toEqual({ handoverNo });
});

test("only the dock takes vehicles in, and a number nobody gave is not found", async () => {
  for (const role of ["inspector", "declarant", "auditor"] as const) {
    const other = await actorFor(role);
    expect(await refusalOf(runUseCase(other, openVehicle, { ...papers, waybills: [] }))).toBe(
      "not_permitted",
    );
  }
  expect(await refusalOf(file("VH000000000000"))).toBe("not_found");
  expect(await refusalOf(runUseCase(clerk, closeVehicle, { handoverNo: "VH0", explanation: "" }))).toBe(
    "not_found",
  );
});
