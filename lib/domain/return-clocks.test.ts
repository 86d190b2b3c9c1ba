import { expect, test } from "vitest";
import { type ReturnClockFacts, returnClocks } from "#lib/domain/return-clocks";

const day = (date: string) => new Date(`2026-${date}T12:00:00+08:00`);
const fresh: ReturnClockFacts = {
  releasedAt: day("10-01"),
  arrivals: [],
  accepted: [],
  pieces: [],
  now: day("10-20"),
};
const piece = (state: ReturnClockFacts["pieces"][number]["state"], onLine = true) => ({ state, onLine });

test.each<[string, Partial<ReturnClockFacts>, string | null, string | null]>([
  ["nothing came yet", {}, "running", "running"],
  ["a list without its release", { releasedAt: null }, "not_decidable", "not_decidable"],
  ["a parcel is here", { arrivals: [day("10-05")], pieces: [piece("received")] }, "running", "kept"],
  ["the later of two parcels is late", { arrivals: [day("10-05"), day("11-16")] }, "running", "late"],
  ["accepted", { accepted: [day("10-10")], pieces: [piece("declared")] }, "kept", "running"],
  ["accepted late", { accepted: [day("11-01")], pieces: [piece("declared")] }, "late", "running"],
  ["one of two is not accepted", { accepted: [day("10-10"), null] }, "running", "running"],
  [
    "a second parcel is not declared yet",
    { accepted: [day("10-10")], pieces: [piece("admitted"), piece("inspected")] },
    "running",
    "running",
  ],
  [
    "what is on no line is never declared",
    { accepted: [day("10-10")], pieces: [piece("admitted"), piece("received", false)] },
    "kept",
    "running",
  ],
  ["all left without an application", { pieces: [piece("moved_out"), piece("void")] }, null, "running"],
])("%s", (_, facts, application, arrival) => {
  const clocks = returnClocks({ ...fresh, ...facts });
  expect([clocks.application?.state ?? null, clocks.arrival?.state ?? null]).toEqual([application, arrival]);
});
