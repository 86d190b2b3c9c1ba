import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, it } from "vitest";
import type { QueuedScan } from "#components/scan/queued-scan";
import { createScanStore } from "#components/scan/scan-store";

const scanOf = (text: string): QueuedScan => ({
  key: `key-${text}`,
  order: 1,
  text,
  entry: "scanner",
  scannedAt: "2026-11-21T06:05:00.000Z",
  request: { url: "/api/arrivals", body: { waybillNo: text, carrier: null } },
  isAside: false,
});

it("R26 keeps scans over a reload, benches and people apart, and counts those of others", async () => {
  const mine = createScanStore("B1", "u1");
  expect(await mine.save([scanOf("P1"), scanOf("P2")])).toBe(true);
  await createScanStore("B1", "u2").save([scanOf("P3")]);
  await createScanStore("B2", "u1").save([scanOf("P4")]);
  const reloaded = createScanStore("B1", "u1");
  expect(await reloaded.load()).toEqual({ scans: [scanOf("P1"), scanOf("P2")], others: 1 });
  expect(await reloaded.remove(["key-P1", "key-P2"])).toBe(true);
  expect(await mine.load()).toEqual({ scans: [], others: 1 });
});

it("keeps the last form of a scan, and leaves out what it cannot read", async () => {
  const store = createScanStore("B3", "u1");
  await store.save([{ ...scanOf("P5"), request: null }]);
  await store.save([scanOf("P5")]);
  const database = await openDB("guicang-scans");
  await database.put("scans", { key: "key-torn", bench: "B3", userId: "u1" });
  expect(await store.load()).toEqual({ scans: [scanOf("P5")], others: 0 });
});

it("R26 keeps a scan that only reads, with its address", async () => {
  const store = createScanStore("B5", "u1");
  const reading = { ...scanOf("P7"), request: { url: "/api/inspections/bench?plate=P7", body: null } };
  await store.save([reading]);
  expect(await store.load()).toEqual({ scans: [reading], others: 0 });
});

it("says so when the browser keeps nothing", async () => {
  const kept = globalThis.indexedDB;
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, value: refusing });
  const store = createScanStore("B4", "u1");
  expect([await store.load(), await store.save([scanOf("P6")])]).toEqual([null, false]);
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, value: kept });
});

const refusing = {
  open() {
    throw new DOMException("no storage here", "SecurityError");
  },
};
