import { expect, test } from "vitest";
import { sumRed } from "#lib/domain/shift-stand";

test("red clocks add up what is known of their tax, and count what is not", () => {
  const stakes = [
    { taxFen: 1670, allowanceFen: 18_350 },
    { taxFen: null, allowanceFen: 500 },
    null,
    { taxFen: 0, allowanceFen: 100 },
  ];
  expect(sumRed(stakes)).toEqual({ taxFen: 1670, openTax: 2, allowanceFen: 18_950 });
  expect(sumRed([])).toEqual({ taxFen: 0, openTax: 0, allowanceFen: 0 });
});
