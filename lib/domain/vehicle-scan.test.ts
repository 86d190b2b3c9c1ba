import { expect, test } from "vitest";
import { judgeVehicleScan } from "#lib/domain/vehicle-scan";

const closedAt = new Date("2026-11-20T04:00:00Z");
const handoverNo = "VH261120000001";
const after = (ms: number) => new Date(closedAt.getTime() + ms);

test.each([
  ["before", -1, true],
  ["at the moment of", 0, true],
  ["after", 1, false],
])("a scan made %s the closing of its vehicle", (_, ms, ok) => {
  expect(judgeVehicleScan({ handoverNo, closedAt }, after(ms))).toMatchObject(
    ok ? { ok, handoverNo } : { ok, code: "vehicle_closed", params: { handoverNo } },
  );
});

test("a vehicle that stands at the dock takes every scan", () => {
  expect(judgeVehicleScan({ handoverNo, closedAt: null }, after(1))).toEqual({ ok: true, handoverNo });
});
