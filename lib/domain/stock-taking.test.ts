import { expect, test } from "vitest";
import {
  type CountedPiece,
  differencesOf,
  judgeCounter,
  judgeSignature,
  stepOf,
  toRecount,
} from "#lib/domain/stock-taking";

const piece = (
  plate: string,
  expectedAt: string | null,
  first: string | null,
  second: string | null = null,
): CountedPiece => ({ plate, expectedAt, first, second });
const now = new Date();
const open = { countedAt: null, hasDifferences: null, recountedAt: null, signedAt: null };

test.each([
  ["here and counted", piece("A", "L1", "L1"), [], []],
  ["counted at another shelf of the zone", piece("A", "L1", "L2"), [], []],
  ["missed once, seen by the second", piece("A", "L1", null, "L1"), ["L1"], []],
  ["seen by neither", piece("A", "L1", null), ["L1"], [{ plate: "A", kind: "missing", at: "L1" }]],
  ["unexpected, seen twice", piece("A", null, "L2", "L3"), ["L2"], [{ plate: "A", kind: "found", at: "L3" }]],
  ["unexpected, and not there the second time", piece("A", null, "L2"), ["L2"], []],
])("a piece %s", (_, counted, again, differences) => {
  expect(toRecount([counted])).toEqual(again);
  expect(differencesOf([counted])).toEqual(differences);
});

test("a count goes on to the second only where it differs, and ends with the signature", () => {
  expect(stepOf(open)).toBe("counting");
  expect(stepOf({ ...open, countedAt: now, hasDifferences: false })).toBe("to_sign");
  expect(stepOf({ ...open, countedAt: now, hasDifferences: true })).toBe("recounting");
  expect(stepOf({ ...open, countedAt: now, hasDifferences: true, recountedAt: now })).toBe("to_sign");
  expect(stepOf({ countedAt: now, hasDifferences: true, recountedAt: now, signedAt: now })).toBe("signed");
});

test("the second count is another's, and nobody signs what they counted (R38)", () => {
  expect(judgeCounter("counting", false)).toEqual({ ok: true });
  expect(judgeCounter("recounting", true)).toMatchObject({ code: "own_work" });
  expect(judgeCounter("recounting", false)).toEqual({ ok: true });
  expect(judgeCounter("to_sign", false)).toMatchObject({ code: "taking_state_forbids" });
  expect(judgeSignature("to_sign", ["a", "b"], "b")).toMatchObject({ code: "own_work" });
  expect(judgeSignature("to_sign", ["a", "b"], "c")).toEqual({ ok: true });
  expect(judgeSignature("recounting", [], "c")).toMatchObject({ code: "taking_state_forbids" });
});
