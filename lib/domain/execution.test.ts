import { expect, test } from "vitest";
import { judgeRemoval, statusAfter } from "#lib/domain/execution";
import { batchStatuses } from "#lib/domain/return-document";

const destroyedAt = new Date("2026-11-21T02:00:00Z");

test("a piece leaves an open load, and one on hold a load that is being carried out", () => {
  const may = (hold: "recall" | null, gone: Date | null) =>
    batchStatuses.filter((status) => judgeRemoval({ status, destroyedAt: gone }, { hold }).ok);
  expect(may(null, null)).toEqual(["open"]);
  expect(may("recall", null)).toEqual(["open", "executing"]);
  expect(may("recall", destroyedAt)).toEqual(["open"]);
});

test("a load is carried out with its last piece, and discarded when every piece was kept back", () => {
  expect(statusAfter({ staged: 1, ended: 4_999 })).toBe("executing");
  expect(statusAfter({ staged: 0, ended: 5_000 })).toBe("executed");
  expect(statusAfter({ staged: 0, ended: 0 })).toBe("discarded");
});
