import { expect, test } from "vitest";
import { type Counts, countReport } from "./counts.ts";

const gone = (): Counts => {
  throw new Error("no such file");
};

const cases: [what: string, ok: boolean, read: () => Counts, counted: Counts][] = [
  ["all well", true, () => ({ passed: 3, failed: 0 }), { passed: 3, failed: 0 }],
  ["some failed", false, () => ({ passed: 3, failed: 2 }), { passed: 3, failed: 2 }],
  ["a file that did not even load", false, () => ({ passed: 3, failed: 0 }), { passed: 3, failed: 1 }],
  ["no report of a failure", false, gone, { passed: 0, failed: 1 }],
  ["no report of a success", true, gone, { passed: 0, failed: 1 }],
];

test.each(cases)("%s", (_, ok, read, counted) => {
  expect(countReport(ok, read)).toEqual(counted);
});
