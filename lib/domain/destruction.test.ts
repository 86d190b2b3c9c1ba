import { describe, expect, test } from "vitest";
import {
  type DestructionFacts,
  judgeDestruction,
  judgeExtension,
  lastDestructionDay,
  lastPapersDay,
} from "#lib/domain/destruction";

const at = (text: string) => new Date(`${text}+08:00`);
const approved: DestructionFacts = {
  outcome: "destroy",
  status: "approved",
  approvedAt: at("2026-01-05T23:59"),
  extendedDays: 0,
  destroyedAt: null,
  held: null,
};

test.each([
  ["60 days of the approval", approved, "2026-03-06"],
  ["counted in Shanghai days", { ...approved, approvedAt: at("2026-01-06T00:01") }, "2026-03-07"],
  ["over a leap day", { ...approved, approvedAt: at("2028-01-05T10:00") }, "2028-03-05"],
  ["with the extension", { ...approved, extendedDays: 30 }, "2026-04-05"],
  ["none before the approval", { ...approved, approvedAt: null }, null],
] as const)("the last day for destroying: %s", (_, facts, day) => {
  expect(lastDestructionDay(facts)).toBe(day);
});

test.each([
  // A Friday: fifteen working days are three weeks.
  ["2026-03-06T10:00", "2026-03-27"],
  ["2026-03-07T10:00", "2026-03-27"],
  ["2026-03-09T00:01", "2026-03-30"],
])("papers of goods destroyed at %s are due by %s", (destroyedAt, day) => {
  expect(lastPapersDay(at(destroyedAt))).toBe(day);
});

describe("goods are recorded as destroyed", () => {
  test.each([
    ["in the minute of the approval", {}, "2026-01-05T23:59", "2026-01-10T10:00", null],
    ["on the last day, to its last minute", {}, "2026-03-06T23:59", "2026-03-07T09:00", null],
    ["never after it", {}, "2026-03-07T00:00", "2026-03-07T09:00", "destruction_overdue"],
    ["within the extension", { extendedDays: 1 }, "2026-03-07T00:00", "2026-03-07T09:00", null],
    ["never before the approval", {}, "2026-01-05T23:58", "2026-01-10T10:00", "destruction_time_early"],
    ["never in the future", {}, "2026-01-10T10:01", "2026-01-10T10:00", "destruction_time_ahead"],
    ["never while one is held", { held: "customs" }, "2026-01-08T10:00", "2026-01-10T10:00", "item_on_hold"],
    [
      "once",
      { destroyedAt: at("2026-01-07T10:00") },
      "2026-01-08T10:00",
      "2026-01-10T10:00",
      "batch_state_forbids",
    ],
    [
      "only once approved",
      { status: "sealed" },
      "2026-01-08T10:00",
      "2026-01-10T10:00",
      "batch_state_forbids",
    ],
    [
      "never what is reshipped",
      { outcome: "reship" },
      "2026-01-08T10:00",
      "2026-01-10T10:00",
      "batch_state_forbids",
    ],
  ] satisfies [string, Partial<DestructionFacts>, string, string, string | null][])(
    "%s",
    (_, change, when, now, code) => {
      const verdict = judgeDestruction({ ...approved, ...change }, at(when), at(now));
      expect(verdict).toMatchObject(code ? { code } : { ok: true });
    },
  );
});

describe("an extension", () => {
  test.each([
    ["on the eighth day before the end", {}, "2026-02-27T23:59", "extension_early"],
    ["in the last seven", {}, "2026-02-28T00:00", null],
    ["on the last", {}, "2026-03-06T23:59", null],
    ["after it", {}, "2026-03-07T00:00", "destruction_overdue"],
    ["twice", { extendedDays: 10 }, "2026-03-01T10:00", "extension_used"],
    [
      "of what is destroyed",
      { destroyedAt: at("2026-02-01T10:00") },
      "2026-03-01T10:00",
      "batch_state_forbids",
    ],
  ] satisfies [string, Partial<DestructionFacts>, string, string | null][])("%s", (_, change, now, code) => {
    expect(judgeExtension({ ...approved, ...change }, at(now))).toMatchObject(code ? { code } : { ok: true });
  });
});
