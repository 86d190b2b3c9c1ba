import { expect, test } from "vitest";
import { waybillEnding } from "#lib/domain/mask";

test.each([
  ["SF1234567890123", "0123"],
  ["12345678", "5678"],
  ["1234", "34"],
])("of the waybill %s a stranger sees %s", (waybillNo, ending) => {
  expect(waybillEnding(waybillNo)).toBe(ending);
});
