import { describe, expect, test } from "vitest";
import { judgeClock } from "#lib/domain/clocks";
import { fixLastDays, lawfulApplication, lawfulArrival } from "#lib/domain/rules/clock-params";
import { theLaw } from "#lib/domain/rules/rules-in-time";

const shanghai = (text: string) => new Date(`${text}+08:00`);
const released = shanghai("2026-10-01T23:59:00");
const fixed = fixLastDays(theLaw, released);
const apply = fixed.lastApplicationDay;
const arrive = fixed.lastArrivalDay;

describe("R45 30 days to apply, 45 to arrive, in Shanghai days from release (GACC 2020 No. 45)", () => {
  test.each([
    ["the day of release", apply, "2026-10-01T23:59:59", { state: "running", daysLeft: 30 }],
    ["the last day at 23:59", apply, "2026-10-31T23:59:00", { state: "running", daysLeft: 0 }],
    ["a minute after midnight", apply, "2026-11-01T00:01:00", { state: "late", daysLate: 1 }],
    ["the last day to arrive", arrive, "2026-11-15T23:59:59", { state: "running", daysLeft: 0 }],
    ["the day after", arrive, "2026-11-16T00:00:00", { state: "late", daysLate: 1 }],
  ] as const)("%s", (_, lastDay, now, expected) => {
    expect(judgeClock(lastDay, null, shanghai(now))).toMatchObject(expected);
  });

  test("what stopped in time stays kept, however late it is now", () => {
    const stopped = shanghai("2026-10-31T23:59:59");
    expect(judgeClock(apply, stopped, shanghai("2027-03-01T00:00:00"))).toEqual({
      state: "kept",
      lastDay: "2026-10-31",
    });
  });

  test("what stopped a second too late is late", () => {
    const stopped = shanghai("2026-11-01T00:00:00");
    expect(judgeClock(apply, stopped, stopped)).toMatchObject({ state: "late", daysLate: 1 });
  });

  test("without a release nothing is decidable", () => {
    const { lastArrivalDay } = fixLastDays(theLaw, null);
    const arrived = shanghai("2026-10-02T00:00:00");
    expect(judgeClock(lastArrivalDay, arrived, released)).toEqual({ state: "not_decidable" });
  });

  test("a leap day is a day", () => {
    const { lastApplicationDay } = fixLastDays(theLaw, shanghai("2028-02-01T10:00:00"));
    expect(judgeClock(lastApplicationDay, null, shanghai("2028-02-29T10:00:00"))).toMatchObject({
      lastDay: "2028-03-02",
      daysLeft: 2,
    });
  });
});

describe("what the house counts otherwise", () => {
  const days = (
    application: Partial<typeof lawfulApplication>,
    arrival: Partial<typeof lawfulArrival> = {},
  ) => {
    const first = { version: 1, inForceFrom: null };
    const rules = {
      applied_in_time: [{ ...first, params: { ...lawfulApplication, ...application } }],
      arrived_in_time: [{ ...first, params: { ...lawfulArrival, ...arrival } }],
    };
    return Object.values(fixLastDays(rules, released));
  };

  test.each([
    ["the day of release is the first", { countsReleaseDay: true }, {}, ["2026-10-30", "2026-11-15"]],
    ["another limit", { limitDays: 20 }, {}, ["2026-10-21", "2026-11-15"]],
    ["a stricter limit of the house", {}, { houseLimitDays: 30 }, ["2026-10-31", "2026-10-31"]],
    ["a limit of the house that is none", {}, { houseLimitDays: 60 }, ["2026-10-31", "2026-11-15"]],
    ["days off without a shift", { daysOff: ["2026-10-31"] }, {}, ["2026-10-31", "2026-11-15"]],
    [
      "a shift over a weekend",
      { daysOff: ["2026-10-31", "2026-11-01"], shiftsFromDaysOff: true },
      {},
      ["2026-11-02", "2026-11-15"],
    ],
    [
      "a shift on a working day",
      { daysOff: ["2026-11-01"], shiftsFromDaysOff: true },
      {},
      ["2026-10-31", "2026-11-15"],
    ],
  ])("%s", (_, application, arrival, expected) => {
    expect(days(application, arrival)).toEqual(expected);
  });

  test("the version in force at the release counts, and the newest of those", () => {
    const version = (number: number, from: Date | null, limitDays: number) => ({
      version: number,
      inForceFrom: from,
      params: { ...lawfulApplication, limitDays },
    });
    const lastDayWith = (...versions: ReturnType<typeof version>[]) =>
      fixLastDays({ ...theLaw, applied_in_time: versions }, released).lastApplicationDay;
    const law = version(1, null, 30);
    const before = new Date(released.getTime() - 1);
    const after = new Date(released.getTime() + 1);
    expect(lastDayWith(law, version(2, after, 10))).toBe("2026-10-31");
    expect(lastDayWith(law, version(2, released, 10))).toBe("2026-10-11");
    expect(lastDayWith(law, version(2, released, 10), version(3, before, 12))).toBe("2026-10-13");
  });
});
