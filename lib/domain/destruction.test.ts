import { describe, expect, test } from "vitest";
import { judgeExtension, lastDestructionDay, lastPapersDay } from "#lib/domain/destruction";
import { noPath, type TakenSteps } from "#lib/domain/destruction-path";

const at = (text: string) => new Date(`${text}+08:00`);
const approved = {
  outcome: "destroy",
  status: "approved",
  papers: { approvalDate: "2026-01-05" },
  extendedDays: 0,
  path: noPath,
} as const;

test.each([
  ["60 days of customs' approval", approved, "2026-03-06"],
  ["over a leap day", { ...approved, papers: { approvalDate: "2028-01-05" } }, "2028-03-05"],
  ["with the extension", { ...approved, extendedDays: 30 }, "2026-04-05"],
  ["none before the approval", { ...approved, papers: {} }, null],
] as const)("the last day for destroying: %s", (_, batch, day) => {
  expect(lastDestructionDay(batch)).toBe(day);
});

test.each([
  // A Friday: fifteen working days are three weeks.
  ["2026-03-06T10:00", "2026-03-27"],
  ["2026-03-07T10:00", "2026-03-27"],
  ["2026-03-09T00:01", "2026-03-30"],
])("papers of goods destroyed at %s are due by %s", (destroyed, day) => {
  expect(lastPapersDay(at(destroyed), [])).toBe(day);
});

test("the papers' fifteen working days leave the public holidays out", () => {
  const nationalDay = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-10-0${day}`);
  expect(lastPapersDay(at("2026-09-30T10:00"), [])).toBe("2026-10-21");
  expect(lastPapersDay(at("2026-09-30T10:00"), nationalDay)).toBe("2026-10-29");
});

describe("an extension", () => {
  const taken = { destroyed: { by: "a", at: at("2026-02-01T10:00"), facts: {} } } as TakenSteps;
  test.each([
    ["on the eighth day before the end", {}, "2026-02-27T23:59", "extension_early"],
    ["in the last seven", {}, "2026-02-28T00:00", null],
    ["on the last", {}, "2026-03-06T23:59", null],
    ["after it", {}, "2026-03-07T00:00", "destruction_overdue"],
    ["twice", { extendedDays: 10 }, "2026-03-01T10:00", "extension_used"],
    ["of what is destroyed", { path: { ...noPath, taken } }, "2026-03-01T10:00", "batch_state_forbids"],
    ["of what nobody approved", { status: "sealed" as const }, "2026-03-01T10:00", "batch_state_forbids"],
  ])("%s", (_, change, now, code) => {
    expect(judgeExtension({ ...approved, ...change }, at(now))).toMatchObject(code ? { code } : { ok: true });
  });
});
