import { describe, expect, test } from "vitest";
import { lawfulApplication, lawfulArrival } from "#lib/domain/rules/clock-params";
import { judgeVersion, type WishedVersion } from "#lib/domain/rules/judge-version";
import { dayFromNumber, dayNumber } from "#lib/domain/shanghai";

const today = "2026-11-20";
const inForceFrom = today;
const off = (days: number) =>
  Array.from({ length: days }, (_, at) => dayFromNumber(dayNumber("2027-02-05") + at));
const apply = (change: Partial<typeof lawfulApplication>): WishedVersion => ({
  code: "applied_in_time",
  inForceFrom,
  params: { ...lawfulApplication, ...change },
});
const arrive = (change: Partial<typeof lawfulArrival>): WishedVersion => ({
  code: "arrived_in_time",
  inForceFrom,
  params: { ...lawfulArrival, ...change },
});

// GACC 2020 No. 45: 30 and 45 days; a house may ask less of neither.
describe("a version asks what the law does or more", () => {
  test.each<[what: string, version: WishedVersion, is: "made" | "refused"]>([
    ["30 days to apply", apply({ limitDays: 30 }), "made"],
    ["31 days to apply", apply({ limitDays: 31 }), "refused"],
    ["20 days to apply", apply({ limitDays: 20 }), "made"],
    ["45 days to arrive", arrive({ limitDays: 45 }), "made"],
    ["46 days to arrive", arrive({ limitDays: 46 }), "refused"],
    ["a stricter house", arrive({ houseLimitDays: 30 }), "made"],
    ["the release day counts", apply({ countsReleaseDay: true }), "made"],
    ["a holiday of ten days", apply({ shiftsFromDaysOff: true, daysOff: off(10) }), "made"],
    ["a holiday of eleven days", apply({ shiftsFromDaysOff: true, daysOff: off(11) }), "refused"],
    ["release of perfect goods only", released(["good"]), "made"],
    ["release of defective goods", released(["good", "defective"]), "refused"],
    [
      "destruction of expired goods only",
      { code: "destruction_cause", inForceFrom, params: { causes: ["expired"] } },
      "made",
    ],
  ])("%s", (_, version, is) => {
    const judged = judgeVersion(version, { today, signedByTwo: false });
    expect(judged).toEqual(is === "made" ? { ok: true } : { ok: false, code: "rule_beyond_law", params: {} });
  });
});

test("one that begins before today takes two signatures, and two do not make it looser", () => {
  const yesterday = { ...apply({ limitDays: 20 }), inForceFrom: "2026-11-19" };
  expect(judgeVersion(yesterday, { today, signedByTwo: false })).toMatchObject({
    code: "backdating_needs_second",
  });
  expect(judgeVersion(yesterday, { today, signedByTwo: true })).toEqual({ ok: true });
  expect(judgeVersion(apply({ limitDays: 90 }), { today, signedByTwo: true }).ok).toBe(false);
});

function released(releasable: ("good" | "defective")[]): WishedVersion {
  return { code: "release_good_only", inForceFrom, params: { releasable } };
}
