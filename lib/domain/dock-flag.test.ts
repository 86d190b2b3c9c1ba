import { expect, test } from "vitest";
import { noLastDays } from "#lib/domain/clocks";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";

const released = new Date("2026-10-01T02:00:00Z");
const list = { lastApplicationDay: "2026-10-31", lastArrivalDay: "2026-11-15" };
const onDay = (day: number) => new Date(released.getTime() + day * 86_400_000);

test.each<[day: number, flag: DockFlag]>([
  [0, { kind: "in_time" }],
  [24, { kind: "in_time" }],
  [25, { kind: "near", clock: "application", days: 5 }],
  [27, { kind: "near", clock: "application", days: 3 }],
  [30, { kind: "near", clock: "application", days: 0 }],
  [31, { kind: "late", clock: "application", days: 1, lastDay: "2026-10-31" }],
  [45, { kind: "late", clock: "application", days: 15, lastDay: "2026-10-31" }],
  [46, { kind: "late", clock: "arrival", days: 1, lastDay: "2026-11-15" }],
])("arriving on day %i", (day, flag) => {
  expect(flagArrival(list, onDay(day))).toEqual(flag);
});

test("a list without its release is not decidable, never in time", () => {
  expect(flagArrival(noLastDays, released)).toEqual({ kind: "not_released" });
});

test("the most urgent sale speaks for the parcel", () => {
  expect(mostUrgentFlag([])).toEqual({ kind: "unknown" });
  const late = flagArrival(list, onDay(46));
  expect(mostUrgentFlag([{ kind: "in_time" }, late, { kind: "not_released" }])).toBe(late);
});
