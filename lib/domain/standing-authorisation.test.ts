import { expect, test } from "vitest";
import { judgeEnding, judgeGiving, standOfAuthorisation } from "#lib/domain/standing-authorisation";

const today = "2026-11-30";
const of = (authorisedUntil: string | null, authorisationNo: string | null = "WT-1") => ({
  authorisationNo,
  authorisedUntil,
});

test.each([
  [of(null, null), "none"],
  [of(null), "in_force"],
  [of("2026-12-31"), "in_force"],
  [of("2026-12-30"), "ends_soon"],
  [of(today), "ends_soon"],
  [of("2026-11-29"), "over"],
] as const)("%j stands as %s", (given, stand) => {
  expect(standOfAuthorisation(given, today)).toBe(stand);
});

test("it is given by who is registered, to a day that is not past", () => {
  expect(judgeGiving(null, null, today)).toMatchObject({ code: "enterprise_unregistered" });
  expect(judgeGiving(of(null, null), "2026-11-29", today)).toMatchObject({ code: "authorisation_past" });
  expect(judgeGiving(of(null, null), today, today)).toEqual({ ok: true });
  expect(judgeGiving(of("2026-11-01"), null, today)).toEqual({ ok: true });
});

test("what is not in force cannot be ended", () => {
  expect(judgeEnding(of(null), today)).toEqual({ ok: true });
  for (const given of [null, of(null, null), of("2026-11-29")]) {
    expect(judgeEnding(given, today)).toMatchObject({ code: "authorisation_not_given" });
  }
});
