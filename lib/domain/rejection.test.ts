import { expect, test } from "vitest";
import { leadsTo, rejectionCauses, rejectionWays } from "#lib/domain/rejection";

test("each cause leaves its own ways open, and every way belongs to a cause", () => {
  const table = rejectionCauses.map((cause) => [cause, rejectionWays.filter((way) => leadsTo(cause, way))]);
  expect(table).toEqual([
    ["our_count", ["inspect_again", "officer_again"]],
    ["our_application", ["amend", "withdraw"]],
    ["their_books", ["query"]],
    ["already_taxed", ["query"]],
  ]);
  expect(new Set(table.flatMap(([, ways]) => ways))).toEqual(new Set(rejectionWays));
});
