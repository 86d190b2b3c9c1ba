import { expect, test } from "vitest";
import { isForItsVehicle } from "#components/dock/use-left-out";
import { ApiError } from "#lib/http/fetch-json";

const handoverNo = "VH261121000001";
const scanUnder = (under: string | null) => ({
  key: "key-1",
  order: 1,
  text: "SF1234567890123",
  entry: "scanner" as const,
  scannedAt: "2026-11-21T03:00:00Z",
  request: { url: "/api/arrivals", body: { waybillNo: "SF1234567890123", handoverNo: under } },
  isAside: false,
});

test.each([
  ["a vehicle that is handed over", handoverNo, new ApiError(409, "vehicle_closed", { handoverNo }), true],
  ["a vehicle that nobody took in", handoverNo, new ApiError(404, "not_found", { code: handoverNo }), true],
  ["a bag that is not there", handoverNo, new ApiError(404, "not_found", { code: "BG261121000001" }), false],
  ["what is no waybill", handoverNo, new ApiError(422, "code_refused"), false],
  ["anything, where none was named", null, new ApiError(404, "not_found", { code: "none" }), false],
])("a parcel refused for %s", (_, under, error, isItsVehicle) => {
  expect(isForItsVehicle(scanUnder(under), error)).toBe(isItsVehicle);
});
