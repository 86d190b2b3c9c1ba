import { expect, test } from "vitest";
import { answerDueAt } from "#lib/domain/loop";
import { addWorkingHours, nextOpening, WorkingHours } from "#lib/domain/working-hours";

const weekdays: WorkingHours = { days: [1, 2, 3, 4, 5], from: "08:30", until: "17:00" };
const shanghai = (text: string) => new Date(`${text}:00+08:00`);

// 20 November 2026 is a Friday.
test.each([
  ["before it opens", "2026-11-20T08:29", "2026-11-20T08:30"],
  ["as it opens", "2026-11-20T08:30", "2026-11-20T08:30"],
  ["while it works", "2026-11-20T16:59", "2026-11-20T16:59"],
  ["as it closes on a Friday", "2026-11-20T17:00", "2026-11-23T08:30"],
  ["on a Sunday", "2026-11-22T12:00", "2026-11-23T08:30"],
  ["after midnight", "2026-11-24T00:01", "2026-11-24T08:30"],
])("an office that works on weekdays, %s", (_, at, opens) => {
  expect(nextOpening(weekdays, shanghai(at))).toEqual(shanghai(opens));
});

test("an office that works on Mondays only opens a week later", () => {
  const mondays = { ...weekdays, days: [1] };
  expect(nextOpening(mondays, shanghai("2026-11-23T18:00"))).toEqual(shanghai("2026-11-30T08:30"));
});

test("an office without hours is always open", () => {
  expect(nextOpening(null, shanghai("2026-11-22T03:00"))).toEqual(shanghai("2026-11-22T03:00"));
});

test("an alarm over a Friday's message rings on Monday", () => {
  expect(answerDueAt(shanghai("2026-11-20T10:00"), weekdays)).toEqual(shanghai("2026-11-23T08:30"));
  expect(answerDueAt(shanghai("2026-11-20T10:00"), null)).toEqual(shanghai("2026-11-21T10:00"));
});

test("days off count no hour, and no day of the week opens on them", () => {
  const daysOff = ["2026-11-20", "2026-11-23", "2026-11-24"];
  const over = addWorkingHours(weekdays, shanghai("2026-11-19T16:30"), 1, daysOff);
  expect(over).toEqual(shanghai("2026-11-25T09:00"));
  expect(nextOpening(weekdays, shanghai("2026-11-20T10:00"), daysOff)).toEqual(shanghai("2026-11-25T08:30"));
  const mondays = { ...weekdays, days: [1] };
  const everyMonday = ["2026-11-23", "2026-11-30", "2026-12-07"];
  expect(nextOpening(mondays, shanghai("2026-11-20T10:00"), everyMonday)).toEqual(
    shanghai("2026-12-14T08:30"),
  );
});

test.each([
  { ...weekdays, until: "08:30" },
  { ...weekdays, days: [] },
  { ...weekdays, days: [8] },
  { ...weekdays, from: "24:00" },
])("%j are no hours", (hours) => {
  expect(WorkingHours.safeParse(hours).success).toBe(false);
});

test.each([
  ["within a day", "2026-11-18T10:30", 4, "2026-11-18T14:30"],
  ["to the end of a day", "2026-11-18T08:30", 8.5, "2026-11-18T17:00"],
  ["over a night", "2026-11-18T16:00", 8, "2026-11-19T15:30"],
  ["from the early morning", "2026-11-18T06:12", 1, "2026-11-18T09:30"],
  ["over a weekend", "2026-11-20T16:30", 1, "2026-11-23T09:00"],
  ["from a Sunday", "2026-11-22T12:00", 17, "2026-11-24T17:00"],
])("hours of work count %s", (_, from, count, until) => {
  expect(addWorkingHours(weekdays, shanghai(from), count)).toEqual(shanghai(until));
});
