import { expect, test } from "vitest";
import { helpAt } from "#components/bench/desk-help";

const wordsAt = (path: string) => helpAt(path).map(({ does }) => does);

test.each([
  ["/dock", "damage"],
  ["/dock/bags/BG261121000001", "endBag"],
  ["/batches/BT261121000001", "undoLoad"],
  ["/stock/takings/ST261121000001", "standAt"],
  ["/verification", "camera"],
  ["/receiving", "suspect"],
  ["/inspection", "suspect"],
])("%s has its own keys", (path, word) => {
  expect(wordsAt(path)).toContain(word);
});

test.each(["/dock/bags", "/dock/vehicles/VH261121000001", "/places/LOC-A-A", "/stock/days", "/"])(
  "%s shows no keys of another page",
  (path) => {
    expect(wordsAt(path)).toEqual([]);
  },
);
