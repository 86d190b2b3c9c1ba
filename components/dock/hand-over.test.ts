import { expect, test } from "vitest";
import { nothingUnloaded, readHandOver, stillUnloaded } from "#components/dock/hand-over";

const kept = { handoverNo: "VH261121000001", carrier: "yto", bagNo: "BG261121000001" } as const;
const vehicle = { handoverNo: kept.handoverNo, closedAt: null };
const bag = { bagNo: kept.bagNo, emptiedAt: null };
const then = "2026-11-21T03:00:00Z";

test("what a bench unloads is read back as it was kept, and what is damaged is nothing", () => {
  expect(readHandOver(JSON.stringify(kept))).toEqual(kept);
  for (const text of [null, "", "{", "[]", JSON.stringify({ ...kept, carrier: "horse" })]) {
    expect(readHandOver(text)).toEqual(nothingUnloaded);
  }
});

test.each([
  ["stands", { vehicles: [vehicle], bags: [bag] }, kept],
  ["is too new for the lists", { vehicles: [], bags: [] }, kept],
  [
    "was handed over",
    { vehicles: [{ ...vehicle, closedAt: then }], bags: [bag] },
    { handoverNo: null, carrier: null, bagNo: kept.bagNo },
  ],
  ["was emptied", { vehicles: [vehicle], bags: [{ ...bag, emptiedAt: then }] }, { ...kept, bagNo: null }],
])("a vehicle or bag that %s", (_, standing, left) => {
  expect(stillUnloaded(kept, standing)).toEqual(left);
});
