import { expect, test } from "vitest";
import { judgeClaim } from "#lib/domain/parcel-claim";

const claimedAt = new Date("2026-11-20T00:00:00Z");
const box = { bench: "A1", claimedAt, openedAt: new Date("2026-11-10T00:00:00Z") };

test.each([
  ["A1", "2026-11-20T00:00:01Z", "here"],
  ["A1", "2026-11-25T00:00:00Z", "here"],
  ["B2", "2026-11-20T00:00:01Z", "elsewhere"],
  ["B2", "2026-11-20T07:59:59Z", "elsewhere"],
  ["B2", "2026-11-20T08:00:00Z", "lapsed"],
] as const)("R44 a box claimed at A1 at midnight, asked for at %s at %s: %s", (bench, now, claim) => {
  expect(judgeClaim(box, bench, 8, new Date(now))).toBe(claim);
});

test("R44 a box opened before claims were kept counts from its opening", () => {
  const old = { ...box, claimedAt: null };
  expect(judgeClaim(old, "B2", 8, new Date("2026-11-10T07:00:00Z"))).toBe("elsewhere");
  expect(judgeClaim(old, "B2", 8, new Date("2026-11-10T08:00:00Z"))).toBe("lapsed");
});
