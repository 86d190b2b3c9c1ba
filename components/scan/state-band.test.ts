import { expect, test } from "vitest";
import { atWork, type Band } from "#components/scan/state-band";

test.each<[string, Band, Band]>([
  ["at rest names the work", { tone: "ready" }, { tone: "ready", word: "质检中", code: "RW-1" }],
  ["with a verdict keeps it", { tone: "stop", message: "停" }, { tone: "stop", message: "停" }],
])("a band %s", (_, band, shown) => {
  expect(atWork(band, "质检中", "RW-1")).toEqual(shown);
});
