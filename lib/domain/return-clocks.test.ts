import { expect, test } from "vitest";
import { noLastDays } from "#lib/domain/clocks";
import { type ReturnClockFacts, returnClocks } from "#lib/domain/return-clocks";

const day = (date: string) => new Date(`2026-${date}T12:00:00+08:00`);
const fresh: ReturnClockFacts = {
  countClosed: false,
  lastApplicationDay: "2026-10-31",
  lastArrivalDay: "2026-11-15",
  arrivals: [],
  applied: [],
  pieces: [],
  now: day("10-20"),
};
const piece = (
  state: ReturnClockFacts["pieces"][number]["state"],
  onLine = true,
  keptAt: Date | null = null,
) => ({
  state,
  onLine,
  keptAt,
});

test.each<[string, Partial<ReturnClockFacts>, string | null, string | null]>([
  ["nothing came yet", {}, "running", "running"],
  ["a list without its release", { ...noLastDays }, "not_decidable", "not_decidable"],
  ["a parcel is here", { arrivals: [day("10-05")], pieces: [piece("received")] }, "running", "kept"],
  ["the later of two parcels is late", { arrivals: [day("10-05"), day("11-16")] }, "running", "late"],
  ["accepted", { applied: [day("10-10")], pieces: [piece("declared")] }, "kept", "running"],
  ["accepted late", { applied: [day("11-01")], pieces: [piece("declared")] }, "late", "running"],
  ["one of two is not accepted", { applied: [day("10-10"), null] }, "running", "running"],
  [
    "a second parcel is not declared yet",
    { applied: [day("10-10")], pieces: [piece("admitted"), piece("inspected")] },
    "running",
    "running",
  ],
  [
    "what is on no line is never declared",
    { applied: [day("10-10")], pieces: [piece("admitted"), piece("received", false)] },
    "kept",
    "running",
  ],
  [
    "its application was refused, and the house lets it keep the date",
    { pieces: [piece("inspected", true, day("10-30"))], now: day("11-10") },
    "kept",
    "running",
  ],
  [
    "one of two keeps a date",
    { pieces: [piece("inspected", true, day("10-30")), piece("inspected")], now: day("11-10") },
    "late",
    "running",
  ],
  [
    "the count is closed, and another article came",
    { countClosed: true, pieces: [piece("received", false)] },
    null,
    "running",
  ],
  [
    "the count is closed with a piece of it here",
    { countClosed: true, pieces: [piece("received")] },
    "running",
    "running",
  ],
  ["another article came, and more may", { pieces: [piece("received", false)] }, "running", "running"],
  ["all left without an application", { pieces: [piece("moved_out"), piece("void")] }, null, "running"],
])("%s", (_, facts, application, arrival) => {
  const clocks = returnClocks({ ...fresh, ...facts });
  expect([clocks.application?.state ?? null, clocks.arrival?.state ?? null]).toEqual([application, arrival]);
});
