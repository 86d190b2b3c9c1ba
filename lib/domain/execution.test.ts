import { expect, test } from "vitest";
import { judgeRemoval, statusAfter } from "#lib/domain/execution";
import { batchStatuses } from "#lib/domain/return-document";

test("a piece leaves an open load, and one on hold a load that is being carried out", () => {
  const may = (hold: "recall" | null, destroyed: boolean) =>
    batchStatuses.filter((status) => judgeRemoval({ status, destroyed }, { hold }).ok);
  expect(may(null, false)).toEqual(["open"]);
  expect(may("recall", false)).toEqual(["open", "executing"]);
  expect(may("recall", true)).toEqual(["open"]);
});

test("a load is carried out with its last piece, and discarded when every piece was kept back", () => {
  expect(statusAfter({ staged: 1, ended: 4_999 })).toBe("executing");
  expect(statusAfter({ staged: 0, ended: 5_000 })).toBe("executed");
  expect(statusAfter({ staged: 0, ended: 0 })).toBe("discarded");
});
