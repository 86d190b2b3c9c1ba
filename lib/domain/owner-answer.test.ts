import { describe, expect, test } from "vitest";
import { ownerAnswered, silenceCountsBefore } from "#lib/domain/owner-answer";

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
    const facts = { response: null, admittedAt: at(admitted), now: at(now) };
    expect(ownerAnswered(facts).answered).toBe(lapsed);
    expect(at(admitted) < silenceCountsBefore(at(now))).toBe(lapsed);
  });

  test("says until when the owner may answer", () => {
    const facts = { response: null, admittedAt: at("2026-11-20T09:00:00"), now: at("2026-11-20T10:00:00") };
    expect(ownerAnswered(facts)).toEqual({ answered: false, disputed: false, until: "2026-11-25" });
  });
});

test.each([
  ["confirmed", { answered: true, by: "confirmation" }],
  ["disputed", { answered: false, disputed: true, until: null }],
] as const)("what was said counts: %s", (response, answer) => {
  const facts = { response, admittedAt: at("2026-01-05T09:00:00"), now: at("2026-11-20T10:00:00") };
  expect(ownerAnswered(facts)).toEqual(answer);
});

test("nothing is answered before the piece was admitted", () => {
  const facts = { response: null, admittedAt: null, now: at("2026-11-20T10:00:00") };
  expect(ownerAnswered(facts)).toEqual({ answered: false, disputed: false, until: null });
});
