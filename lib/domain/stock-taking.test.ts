import { expect, test } from "vitest";
import {
  type CountedPiece,
  differencesOf,
  judgeCounter,
  judgeSignature,
  sidesOf,
  stepOf,
  toRecount,
} from "#lib/domain/stock-taking";

type Seen = { first?: string | null; second?: string | null };

/** A piece of the house that should stand there, null for not in this zone. */
const piece = (
  expectedAt: string | null,
  { first = null, second = null }: Seen,
  known: CountedPiece["known"] = { whereabouts: "house", at: expectedAt },
): CountedPiece => ({
  ...{ plate: "A", goodsName: "奶粉", inBook: true, expectedAt, first, second, known },
});
const elsewhere = { whereabouts: "house", at: "X1" } as const;
const missing = { whereabouts: "missing", at: null } as const;
const left = { whereabouts: "left", at: null } as const;
const now = new Date();
const open = { countedAt: null, hasDifferences: null, recountedAt: null, signedAt: null };

test.each([
  ["here and counted", piece("L1", { first: "L1" }), [], []],
  ["missed once, seen by the second", piece("L1", { second: "L1" }), ["L1"], []],
  ["seen by neither", piece("L1", {}), ["L1"], [["missing", "L1", null]]],
  [
    "on the wrong shelf",
    piece("L1", { first: "L2", second: "L2" }),
    ["L1", "L2"],
    [["misplaced", "L2", "L1"]],
  ],
  ["on the wrong shelf for the first only", piece("L1", { first: "L2", second: "L1" }), ["L1", "L2"], []],
  [
    "that the second did not see again",
    piece("L1", { first: "L2" }),
    ["L1", "L2"],
    [["misplaced", "L2", "L1"]],
  ],
  [
    "of another zone",
    piece(null, { first: "L2", second: "L3" }, elsewhere),
    ["L2"],
    [["misplaced", "L3", "X1"]],
  ],
  ["of another zone, not seen again", piece(null, { first: "L2" }, elsewhere), ["L2"], []],
  ["that stood nowhere", piece(null, { first: "L2", second: "L2" }), ["L2"], [["misplaced", "L2", null]]],
  ["that was missing", piece(null, { first: "L2", second: "L2" }, missing), ["L2"], [["found", "L2", null]]],
  ["that had left", piece(null, { first: "L2", second: "L2" }, left), ["L2"], [["left", "L2", null]]],
  ["of no house", piece(null, { first: "L2", second: "L2" }, null), ["L2"], [["unknown", "L2", null]]],
  ["reported missing meanwhile", piece("L1", { first: "L1" }, missing), [], [["found", "L1", null]]],
  ["that another count found", piece("L1", {}, elsewhere), ["L1"], [["misplaced", "X1", "L1"]]],
])("a piece %s", (_, counted, again, differences) => {
  expect(toRecount([counted])).toEqual(again);
  expect(differencesOf([counted]).map(({ kind, at, from }) => [kind, at, from])).toEqual(differences);
});

test("the account book is asked of every piece that the system or the goods have here", () => {
  const pieces = [
    piece("L1", { first: "L1" }),
    { ...piece("L1", {}), plate: "B" },
    { ...piece("L1", { first: "L1" }), plate: "C", inBook: false },
    { ...piece(null, { first: "L2", second: "L2" }, missing), plate: "D" },
  ];
  expect(sidesOf(pieces, differencesOf(pieces))).toEqual({ goods: 3, system: 3, book: 3 });
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
