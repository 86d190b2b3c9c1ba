import { expect, test } from "vitest";
import { byDeadline, type OwnerDeadline } from "#lib/domain/owner-deadline";

const at = (kind: OwnerDeadline["kind"], daysLeft: number, number: string): OwnerDeadline => ({
  ...{ kind, daysLeft, number },
  ...{ day: "2026-12-01", shop: null, pieces: null, plate: null },
});

test("the nearest comes first, an answer before a clock of the same day", () => {
  const sorted = [
    at("authorisation", 2, "WT-1"),
    at("arrival", 0, "RT2"),
    at("answer", 1, "RT3"),
    at("application", 0, "RT9"),
    at("application", 0, "RT1"),
    at("answer", 0, "RT4"),
  ].toSorted(byDeadline);
  expect(sorted.map(({ number }) => number)).toEqual(["RT4", "RT1", "RT9", "RT2", "RT3", "WT-1"]);
});
