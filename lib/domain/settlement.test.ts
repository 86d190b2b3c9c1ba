import { expect, test } from "vitest";
import { isNothing, monthOf, monthsBack, settleMonth, storageDaysIn } from "#lib/domain/settlement";

const october = monthOf("2026-10");
const today = "2026-12-05";

test("a month has its own last day", () => {
  expect(monthOf("2028-02")).toEqual({ month: "2028-02", first: "2028-02-01", last: "2028-02-29" });
  expect(monthsBack("2027-01-15", 3)).toEqual(["2027-01", "2026-12", "2026-11"]);
});

test.each([
  ["before the month until behind it", "2026-09-20", "2026-11-02", 31],
  ["within it", "2026-10-03", "2026-10-10", 7],
  ["in and out on one day", "2026-10-03", "2026-10-03", 0],
  ["admitted on its last day", "2026-10-31", null, 0],
  ["admitted on the last day before it", "2026-09-30", "2026-10-01", 1],
  ["still here", "2026-10-30", null, 1],
  ["gone before it", "2026-09-01", "2026-09-30", 0],
  ["admitted after it", "2026-11-01", null, 0],
])("%s", (_, admittedOn, endedOn, days) => {
  expect(storageDaysIn(october, { admittedOn, endedOn }, today)).toBe(days);
});

test("the months of a piece add up to its days in storage, up to today where it is still here", () => {
  const months = monthsBack(today, 6).map(monthOf);
  const sum = (endedOn: string | null) =>
    months
      .map((month) => storageDaysIn(month, { admittedOn: "2026-08-15", endedOn }, today))
      .reduce((total, days) => total + days, 0);
  expect(sum("2026-11-20")).toBe(97);
  expect(sum(null)).toBe(112);
});

test("what was done counts in the month of its day, and many pieces at once", () => {
  const here = { admittedOn: "2026-10-29", endedOn: null, outcome: "release", pieces: 3, inspections: 4 };
  const gone = { ...here, admittedOn: "2026-09-30", endedOn: "2026-10-02", pieces: 2, inspections: 2 };
  const none = { storage: 0, admitted: 0, inspections: 0, release: 0, reship: 0, destroy: 0, move_out: 0 };
  expect(settleMonth(october, [here, gone], today)).toEqual({
    ...none,
    storage: 3 * 2 + 2 * 2,
    admitted: 3,
    inspections: 4,
    release: 2,
  });
  expect(settleMonth(monthOf("2026-08"), [here, gone], today)).toEqual(none);
  expect(isNothing(none)).toBe(true);
  expect(isNothing({ ...none, reship: 1 })).toBe(false);
});

test("a detained piece stays in storage until it went, and is no ending of the owner's", () => {
  const detained = {
    admittedOn: "2026-10-01",
    endedOn: "2026-10-04",
    outcome: "detained",
    pieces: 1,
    inspections: 1,
  };
  expect(settleMonth(october, [detained], today)).toMatchObject({ storage: 3, release: 0, move_out: 0 });
});
