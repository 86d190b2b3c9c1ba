import { expect, test } from "vitest";
import { DayTargets, noTargets, sumWork } from "#lib/domain/day-work";

test("the work of several people adds up work by work", () => {
  const rows = [
    { ...noTargets, received: 3, loaded: 1 },
    { ...noTargets, received: 4, verified: 2 },
  ];
  expect(sumWork(rows)).toEqual({ received: 7, inspected: 0, verified: 2, booked: 0, loaded: 1 });
  expect(sumWork([])).toEqual(noTargets);
});

test.each([-1, 1.5, 1_000_001])("%s pieces are no target", (received) => {
  expect(DayTargets.safeParse({ ...noTargets, received }).success).toBe(false);
});
