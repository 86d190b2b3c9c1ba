import { expect, test } from "vitest";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";

const released = new Date("2026-10-01T02:00:00Z");
const onDay = (day: number) => new Date(released.getTime() + day * 86_400_000);

test.each<[day: number, flag: DockFlag]>([
  [0, { kind: "in_time" }],
  [26, { kind: "in_time" }],
  [27, { kind: "near", clock: "application", days: 3 }],
  [30, { kind: "near", clock: "application", days: 0 }],
  [31, { kind: "late", clock: "application", days: 1 }],
  [45, { kind: "late", clock: "application", days: 15 }],
  [46, { kind: "late", clock: "arrival", days: 1 }],
])("arriving on day %i", (day, flag) => {
  expect(flagArrival(released, onDay(day))).toEqual(flag);
});

test("a list without its release is not decidable, never in time", () => {
  expect(flagArrival(null, released)).toEqual({ kind: "not_released" });
});

test("the most urgent sale speaks for the parcel", () => {
  expect(mostUrgentFlag([])).toEqual({ kind: "unknown" });
  const late = flagArrival(released, onDay(46));
  expect(mostUrgentFlag([{ kind: "in_time" }, late, { kind: "not_released" }])).toBe(late);
});
