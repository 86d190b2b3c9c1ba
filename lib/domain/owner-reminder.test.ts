import { describe, expect, test } from "vitest";
import { daysSince, dueReminder, ReminderDays } from "#lib/domain/owner-reminder";

const days = [7, 15, 30] as const satisfies ReminderDays;
/** Ten minutes before a Shanghai day ends. */
const askedAt = new Date("2026-11-01T15:50:00Z");
const on = (day: number, time: string) => new Date(`2026-11-${String(day).padStart(2, "0")}T${time}:00Z`);

describe("the days of a reminder", () => {
  test("begin with the Shanghai day, not after 24 hours", () => {
    expect(daysSince(askedAt, on(1, "15:59"))).toBe(0);
    expect(daysSince(askedAt, on(1, "16:00"))).toBe(1);
  });

  test.each([
    [on(8, "15:59"), [], 1],
    [on(7, "15:59"), [], null],
    [on(7, "16:00"), [], 1],
    [on(9, "10:00"), [1], null],
    [on(16, "10:00"), [1], 2],
    [on(16, "10:00"), [1, 2], null],
    // The product stood still from the fifth day on.
    [on(17, "10:00"), [], 2],
    [on(18, "10:00"), [2], null],
    [new Date("2026-12-01T10:00:00Z"), [2], 3],
    [new Date("2027-12-01T10:00:00Z"), [1, 2, 3], null],
  ])("at %s after %j: %s", (now, sent, stage) => {
    expect(dueReminder({ askedAt, sent, days, now })).toBe(stage);
  });

  test.each([
    [[7, 15, 30], true],
    [[3, 5, 90], true],
    [[15, 7, 30], false],
    [[7, 7, 30], false],
    [[7, 15], false],
    [[0, 15, 30], false],
  ])("%j may be set: %s", (value, isAllowed) => {
    expect(ReminderDays.safeParse(value).success).toBe(isAllowed);
  });
});
