import { describe, expect, test } from "vitest";
import { applicationClock, arrivalClock } from "#lib/domain/clocks";

const shanghai = (text: string) => new Date(`${text}+08:00`);
const released = shanghai("2026-10-01T23:59:00");

describe("30 days to apply, 45 to arrive, in Shanghai days from release (GACC 2020 No. 45)", () => {
  test.each([
    ["the day of release", applicationClock, "2026-10-01T23:59:59", { state: "running", daysLeft: 30 }],
    ["the last day at 23:59", applicationClock, "2026-10-31T23:59:00", { state: "running", daysLeft: 0 }],
    ["a minute after midnight", applicationClock, "2026-11-01T00:01:00", { state: "late", daysLate: 1 }],
    ["the last day to arrive", arrivalClock, "2026-11-15T23:59:59", { state: "running", daysLeft: 0 }],
    ["the day after", arrivalClock, "2026-11-16T00:00:00", { state: "late", daysLate: 1 }],
  ] as const)("%s", (_, clock, now, expected) => {
    expect(clock(released, null, shanghai(now))).toMatchObject(expected);
  });

  test("what stopped in time stays kept, however late it is now", () => {
    const stopped = shanghai("2026-10-31T23:59:59");
    expect(applicationClock(released, stopped, shanghai("2027-03-01T00:00:00"))).toEqual({
      state: "kept",
      lastDay: "2026-10-31",
    });
  });

  test("what stopped a second too late is late", () => {
    const stopped = shanghai("2026-11-01T00:00:00");
    expect(applicationClock(released, stopped, stopped)).toMatchObject({ state: "late", daysLate: 1 });
  });

  test("without a release nothing is decidable", () => {
    expect(arrivalClock(null, shanghai("2026-10-02T00:00:00"), released)).toEqual({ state: "not_decidable" });
  });

  test("a leap day is a day", () => {
    expect(
      applicationClock(shanghai("2028-02-01T10:00:00"), null, shanghai("2028-02-29T10:00:00")),
    ).toMatchObject({
      lastDay: "2028-03-02",
      daysLeft: 2,
    });
  });
});
