import { expect, test } from "vitest";
import { type Stake, sumStakes } from "#lib/domain/tax/tax-effect";

const stake = (taxFen: number | null, allowanceFen: number): Stake => ({ taxFen, allowanceFen });

test.each<readonly [what: string, stakes: readonly (Stake | null)[], sum: Stake | null]>([
  ["nothing", [], null],
  ["none of them known to us", [null, null], null],
  ["one and none", [null, stake(1, 10)], stake(1, 10)],
  ["two", [stake(1, 10), stake(2, 20)], stake(3, 30)],
  ["one unknown makes the sum unknown", [stake(null, 10), stake(2, 20)], stake(null, 30)],
])("%s", (_what, stakes, sum) => {
  expect(sumStakes(stakes)).toEqual(sum);
});
