import { expect, test } from "vitest";
import { benchOf } from "#lib/domain/bench";
import { desksFor } from "#lib/domain/desks";
import { may } from "#lib/domain/permissions";
import { roles } from "#lib/domain/role";

test.each([
  [null, "1", false],
  ["", "1", false],
  ["A3; drop", "1", false],
  ["1", "1", true],
  [" A3 ", "A3", true],
  ["3号台", "3号台", true],
])("a machine that keeps %j stands on bench %s, named: %s", (kept, bench, isNamed) => {
  expect(benchOf(kept)).toEqual({ bench, isNamed });
});

test.each(roles.filter((role) => may(role, "cards.use") || may(role, "shift.hand_over")))(
  "%s works with the cards of a bench, so has the page on which the machine is named",
  (role) => {
    expect(desksFor(role).map(({ key }) => key)).toContain("scanner");
  },
);
