import { expect, it } from "vitest";
import { exitCodeOf } from "./exit-code.ts";

it.each([
  ["all taken", { lists: 1, receipts: 0, returns: 0 }, 0, 0, 0],
  ["all known", { lists: 0, receipts: 0, returns: 0 }, 3, 0, 0],
  ["some refused", { lists: 0, receipts: 2, returns: 0 }, 0, 1, 1],
  ["some known, some refused", { lists: 0, receipts: 0, returns: 0 }, 1, 1, 1],
  ["all refused", { lists: 0, receipts: 0, returns: 0 }, 0, 4, 2],
  ["nothing there", { lists: 0, receipts: 0, returns: 0 }, 0, 0, 2],
])("%s", (_, taken, unchanged, refused, code) => {
  expect(exitCodeOf({ taken, unchanged, refused })).toBe(code);
});
