import { describe, expect, test } from "vitest";
import { noLastDays } from "#lib/domain/clocks";
import { type CrossCheckFacts, crossCheck, mismatchActions } from "#lib/domain/cross-check";

const released = new Date("2026-10-01T02:00:00Z");
const onDay = (day: number) => new Date(released.getTime() + day * 86_400_000);
const line = { gnum: 1, listedQty: "2", announcedQty: "2", countedQty: "2", elsewhereQty: "0" };
const list = {
  status: "released",
  tradeMode: "1210",
  officeCode: "3105",
  lastApplicationDay: "2026-10-31",
  lastArrivalDay: "2026-11-15",
} as const;
const good: CrossCheckFacts = {
  list,
  authorisation: "given",
  creditClass: null,
  announced: true,
  arrivedAt: onDay(9),
  appliedAt: null,
  countOpen: false,
  lines: [line],
  pieces: [{ plate: "RW-1", gnum: 1, mismatches: [] }],
  now: onDay(10),
};
const loose = (mismatch: string) => [{ plate: "RW-2", gnum: null, mismatches: [mismatch] }];

type Row = [what: string, change: Partial<CrossCheckFacts>, named: [code: string, where: object][]];
const rows: Row[] = [
  ["all counted", {}, []],
  ["no sale found", { list: null, lines: [], authorisation: null }, [["unidentified", {}]]],
  ["one missing, box closed", { lines: [{ ...line, countedQty: "1" }] }, [["short", { gnum: 1, qty: "1" }]]],
  ["one missing, box open", { lines: [{ ...line, countedQty: "1" }], countOpen: true }, []],
  [
    "more than announced",
    { lines: [{ ...line, announcedQty: "1" }] },
    [["over_announced", { gnum: 1, qty: "1" }]],
  ],
  ["not announced", { lines: [{ ...line, announcedQty: null }] }, [["not_announced", { gnum: 1, qty: "2" }]]],
  ["opened at the bench", { lines: [{ ...line, announcedQty: null }], announced: false }, []],
  [
    "announced, but all of it came back before",
    { lines: [{ ...line, countedQty: "0", elsewhereQty: "2" }], countOpen: true },
    [["already_returned", { gnum: 1, qty: "2" }]],
  ],
  ["a piece too many", { pieces: loose("over") }, [["over", { plate: "RW-2" }]]],
  ["a stranger in the box", { pieces: loose("not_on_list") }, [["not_on_list", { plate: "RW-2" }]]],
  ["a line used up elsewhere", { pieces: loose("already_returned") }, [["already_returned", {}]]],
  ["another barcode", { pieces: loose("barcode_differs") }, [["barcode_differs", {}]]],
  ["another return's serial", { pieces: loose("serial_of_other") }, [["serial_of_other", {}]]],
  ["a copy", { pieces: loose("not_original") }, [["not_original", {}]]],
  [
    "refused by customs in law",
    { pieces: [{ plate: "RW-2", gnum: 1, mismatches: [], refusedLegally: true }] },
    [["refused_by_customs", { plate: "RW-2" }]],
  ],
  [
    "goods that an entry prohibits",
    { pieces: [{ plate: "RW-2", gnum: 1, mismatches: [], prohibitedBy: "CITES" }] },
    [["prohibited", { plate: "RW-2", action: "call_officer" }]],
  ],
  [
    "goods that a recall names",
    { pieces: [{ plate: "RW-2", gnum: 1, mismatches: [], recalledBy: "RC-1" }] },
    [["recalled", { plate: "RW-2" }]],
  ],
  ["an untrusted enterprise", { creditClass: "untrusted" }, [["enterprise_untrusted", { plate: null }]]],
  ["an ordinary enterprise", { creditClass: "ordinary" }, []],
  ["applied for on the last day", { now: onDay(30) }, []],
  ["applied for too late", { now: onDay(31) }, [["application_late", {}]]],
  ["accepted in time", { now: onDay(40), appliedAt: onDay(30) }, []],
  [
    "arrived too late",
    { arrivedAt: onDay(46), now: onDay(46) },
    [
      ["arrived_late", {}],
      ["application_late", {}],
    ],
  ],
  ["wrong regime", { list: { ...list, tradeMode: "9610" } }, [["wrong_regime", {}]]],
  ["from a bonded logistics centre", { list: { ...list, officeCode: "2992" } }, [["from_b_centre", {}]]],
  ["cancelled", { list: { ...list, status: "cancelled" } }, [["list_cancelled", {}]]],
  [
    "not released",
    { list: { ...list, status: "not_released", ...noLastDays }, now: onDay(90) },
    [["not_released", {}]],
  ],
  ["not authorised", { authorisation: "pending" }, [["awaiting_authorisation", {}]]],
];

test.each(rows)("%s", (_, change, named) => {
  const check = crossCheck({ ...good, ...change });
  expect(check.mismatches).toMatchObject(named.map(([code, where]) => ({ code, ...where })));
  expect(check.mismatches).toHaveLength(named.length);
});

test("R33 every mismatch has a row above and exactly one next action", () => {
  const seen = new Set(rows.flatMap(([, , named]) => named.map(([code]) => code)));
  expect([...seen].sort()).toEqual(Object.keys(mismatchActions).sort());
});

describe("lines", () => {
  test.each([
    ["counted", line, "matched"],
    ["still to come", { ...line, countedQty: "1" }, "waiting"],
    ["not part of the return", { ...line, announcedQty: null, countedQty: "0" }, "untouched"],
    ["over", { ...line, announcedQty: "1" }, "mismatch"],
  ])("%s", (_, one, state) => {
    const check = crossCheck({ ...good, lines: [one], countOpen: true });
    expect(check.lines[0]?.state).toBe(state);
    expect(check.matched).toBe(state === "matched" || state === "untouched");
  });
});

test("both clocks are told", () => {
  expect(crossCheck(good)).toMatchObject({
    arrival: { state: "kept", lastDay: "2026-11-15" },
    application: { state: "running", daysLeft: 20 },
  });
});
