import { describe, expect, test } from "vitest";
import {
  judgeAnswer,
  judgeHandOver,
  judgeResolution,
  ownerAnswered,
  ownerAskedAt,
  silenceCountsBefore,
} from "#lib/domain/owner-answer";

const at = (text: string) => new Date(`${text}+08:00`);

/* 2026-11-20 is a Friday. */
const cases: [string, string, string, boolean][] = [
  ["Friday, and Wednesday's last second", "2026-11-20T09:00:00", "2026-11-25T23:59:59", false],
  ["Friday, and Thursday", "2026-11-20T23:59:59", "2026-11-26T00:00:00", true],
  ["Saturday counts from Monday on", "2026-11-21T09:00:00", "2026-11-25T23:59:59", false],
  ["Saturday, and Thursday", "2026-11-21T09:00:00", "2026-11-26T00:00:00", true],
  ["Monday, and Thursday", "2026-11-16T09:00:00", "2026-11-19T12:00:00", false],
  ["Monday, and Friday", "2026-11-16T09:00:00", "2026-11-20T00:00:00", true],
];

describe("silence of three working days", () => {
  test.each(cases)("%s", (_, admitted, now, lapsed) => {
    const facts = { response: null, askedAt: at(admitted), now: at(now), daysOff: [] };
    expect(ownerAnswered(facts).answered).toBe(lapsed);
    expect(at(admitted) < silenceCountsBefore(at(now), [])).toBe(lapsed);
  });

  // 30 September 2026 is a Wednesday, and the holiday begins the next day.
  const nationalDay = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2026-10-0${day}`);
  test.each([
    ["the holiday's last day", "2026-10-08T23:59:59", false],
    ["the third working day after it", "2026-10-13T23:59:59", false],
    ["the day behind that", "2026-10-14T00:00:00", true],
  ] as const)("does not run over 1 to 8 October: %s", (_, now, lapsed) => {
    const askedAt = at("2026-09-30T09:00:00");
    const facts = { response: null, askedAt, now: at(now), daysOff: nationalDay };
    expect(ownerAnswered(facts).answered).toBe(lapsed);
    expect(askedAt < silenceCountsBefore(at(now), nationalDay)).toBe(lapsed);
  });

  test("says until when the owner may answer", () => {
    const facts = {
      response: null,
      askedAt: at("2026-11-20T09:00:00"),
      now: at("2026-11-20T10:00:00"),
      daysOff: [],
    };
    expect(ownerAnswered(facts)).toEqual({ answered: false, disputed: false, until: "2026-11-25" });
  });
});

test.each([
  ["confirmed", { answered: true, by: "confirmation" }],
  ["disputed", { answered: false, disputed: true, until: null }],
] as const)("what was said counts: %s", (response, answer) => {
  const facts = { response, askedAt: at("2026-01-05T09:00:00"), now: at("2026-11-20T10:00:00"), daysOff: [] };
  expect(ownerAnswered(facts)).toEqual(answer);
});

test("nothing is answered before the owner is asked", () => {
  const facts = { response: null, askedAt: null, now: at("2026-11-20T10:00:00"), daysOff: [] };
  expect(ownerAnswered(facts)).toEqual({ answered: false, disputed: false, until: null });
});

const monday = at("2026-11-16T09:00:00");
const friday = at("2026-11-20T09:00:00");
test.each([
  ["before customs admitted the piece", { admittedAt: null }, null],
  ["from the admission", {}, monday],
  ["from the admission, whatever was settled since", { settledAt: friday }, monday],
  ["not while the piece of an upheld dispute has no outcome", { disputeUpheldAt: friday }, null],
  ["anew from the settlement after it", { disputeUpheldAt: friday, settledAt: friday }, friday],
])("the owner is asked: %s", (_, change, expected) => {
  const facts = { admittedAt: monday, settledAt: null, disputeUpheldAt: null, ...change };
  expect(ownerAskedAt(facts)).toEqual(expected);
});

test.each<[string, Partial<Parameters<typeof judgeAnswer>[0]>, "confirmed" | "disputed", object]>([
  ["confirms", {}, "confirmed", { ok: true }],
  ["disputes", {}, "disputed", { ok: true }],
  ["confirms what customs holds", { hold: "customs" }, "confirmed", { ok: true }],
  ["disputes what customs holds", { hold: "customs" }, "disputed", { code: "item_on_hold" }],
  ["says it twice", { response: "confirmed" }, "disputed", { code: "already_answered" }],
  ["answers before customs admitted", { state: "declared" }, "confirmed", { code: "item_state_forbids" }],
  ["answers after hand-over", { state: "closed" }, "confirmed", { code: "item_state_forbids" }],
])("an owner %s", (_, change, answer, expected) => {
  const piece = { response: null, state: "admitted", hold: null, ...change } as const;
  expect(judgeAnswer(piece, answer)).toMatchObject(expected);
});

test.each([
  ["confirmed", { ok: true }],
  ["disputed", { code: "dispute_open" }],
  [null, { code: "owner_not_answered", params: { plate: "RW-1", until: "2026-11-25" } }],
] as const)("a piece is handed over when it was %s: %o", (response, expected) => {
  const at20 = {
    daysOff: [],
    askedAt: at("2026-11-20T09:00:00"),
    now: at("2026-11-20T10:00:00"),
  };
  expect(judgeHandOver({ plate: "RW-1", response, ...at20 })).toMatchObject(expected);
});

test.each<[string, Parameters<typeof judgeResolution>[0], "upheld" | "rejected", object]>([
  ["outside a load", { hold: "dispute", batchStatus: null }, "upheld", { ok: true }],
  ["out of an open load", { hold: "dispute", batchStatus: "open" }, "upheld", { ok: true }],
  [
    "out of a sealed load",
    { hold: "dispute", batchStatus: "sealed" },
    "upheld",
    { code: "batch_state_forbids" },
  ],
  ["in a sealed load it stays in", { hold: "dispute", batchStatus: "sealed" }, "rejected", { ok: true }],
  ["where there is none", { hold: "customs", batchStatus: null }, "rejected", { code: "hold_kind_differs" }],
])("a dispute is ended %s", (_, piece, decision, expected) => {
  expect(judgeResolution(piece, decision)).toMatchObject(expected);
});
