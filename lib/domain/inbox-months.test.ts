import { expect, test } from "vitest";
import { inboxMonths } from "#lib/domain/inbox-months";

test("twelve months to the running one, the latest first, over a year's end and a leap day", () => {
  const months = inboxMonths("2028-03-31");
  expect(months).toHaveLength(12);
  expect(months.slice(0, 4)).toEqual([
    { month: "2028-03", from: "2028-03-01", to: "2028-03-31" },
    { month: "2028-02", from: "2028-02-01", to: "2028-02-29" },
    { month: "2028-01", from: "2028-01-01", to: "2028-01-31" },
    { month: "2027-12", from: "2027-12-01", to: "2027-12-31" },
  ]);
  expect(months.at(-1)?.month).toBe("2027-04");
});
