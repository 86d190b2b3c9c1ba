import { expect, test } from "vitest";
import { daysOffAt, lawfulApplication, lawfulArrival } from "#lib/domain/rules/clock-params";
import { theLaw } from "#lib/domain/rules/rules-in-time";

test("the law knows no days off; a version knows its own from the day it is in force", () => {
  const inForceFrom = new Date("2026-09-30T16:00:00Z");
  const holiday = ["2026-10-01", "2026-10-02"];
  const rules = {
    applied_in_time: [
      ...theLaw.applied_in_time,
      {
        version: 2,
        inForceFrom,
        params: { ...lawfulApplication, shiftsFromDaysOff: true, daysOff: holiday },
      },
    ],
    arrived_in_time: [
      ...theLaw.arrived_in_time,
      { version: 2, inForceFrom, params: { ...lawfulArrival, daysOff: ["2026-10-02", "2026-10-03"] } },
    ],
  };
  expect(daysOffAt(rules, new Date(inForceFrom.getTime() - 1))).toEqual([]);
  expect(daysOffAt(rules, inForceFrom)).toEqual(["2026-10-01", "2026-10-02", "2026-10-03"]);
});
