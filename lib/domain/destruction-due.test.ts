import { expect, test } from "vitest";
import { lastPapersDay } from "#lib/domain/destruction";
import { dueOfDestruction, lastDestroyedDay, pressingUntil } from "#lib/domain/destruction-due";

const destroyed = {
  facts: {
    camera: "CAM-7",
    videoFrom: "2026-11-20T01:00:00Z",
    videoTo: "2026-11-20T02:00:00Z",
    weightGrams: 1,
  },
};

test("goods are due to be destroyed by the last lawful day, then their papers within 15 working days", () => {
  const lastDay = "2026-12-31";
  expect(dueOfDestruction({ taken: {}, lastDay: null }, [])).toBeNull();
  expect(dueOfDestruction({ taken: {}, lastDay }, [])).toEqual({
    kind: "destroy",
    day: lastDay,
    pressesFrom: "2026-12-21",
  });
  expect(dueOfDestruction({ taken: { destroyed }, lastDay }, [])).toEqual({
    kind: "papers",
    day: "2026-12-11",
    pressesFrom: "2026-12-08",
  });
  expect(dueOfDestruction({ taken: { destroyed, declared: {} }, lastDay }, [])).toBeNull();
});

test("ten days before its end a destruction presses, its papers three working days before theirs", () => {
  // A Thursday: the weekend counts for the goods, and not for the papers.
  expect(pressingUntil("2026-11-26", [])).toEqual({ destroy: "2026-12-06", papers: "2026-12-01" });
  const holiday = ["2026-11-27", "2026-11-30"];
  expect(pressingUntil("2026-11-26", holiday)).toEqual({ destroy: "2026-12-06", papers: "2026-12-03" });
});

test.each(["2026-12-11", "2026-12-12", "2026-12-14"])(
  "papers due by %s are of goods destroyed until then",
  (day) => {
    const last = lastDestroyedDay(day, []);
    const next = new Date(new Date(`${last}T12:00:00+08:00`).getTime() + 86_400_000);
    expect(lastPapersDay(new Date(`${last}T12:00:00+08:00`), []) <= day).toBe(true);
    expect(lastPapersDay(next, []) > day).toBe(true);
  },
);

test("a destruction presses from the first day on which it is due soon, holidays left out", () => {
  const daysOff = ["2026-12-08", "2026-12-09"];
  for (const taken of [{}, { destroyed }]) {
    const due = dueOfDestruction({ taken, lastDay: "2026-12-31" }, daysOff);
    if (!due) throw new Error("it owes something");
    const { kind, day, pressesFrom } = due;
    const dayBefore = new Date(Date.parse(pressesFrom) - 86_400_000).toISOString().slice(0, 10);
    expect(pressingUntil(pressesFrom, daysOff)[kind] >= day).toBe(true);
    expect(pressingUntil(dayBefore, daysOff)[kind] >= day).toBe(false);
  }
});
