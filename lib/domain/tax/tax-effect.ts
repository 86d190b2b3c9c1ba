import { type LineTax, lineTax, type TaxedList } from "#lib/domain/tax/line-tax";
import type { TaxRate } from "#lib/domain/tax/tax-rate";

/** What a return means for the tax of its list: an estimate of the warehouse, never an assessment. */
export type TaxEffect = {
  lines: LineTax[];
  /** Null while a line's tax cannot be told. */
  taxFen: number | null;
  allowanceFen: number;
};

/** The tax not levied and the yearly allowance to be restored for quantities of a list's lines, each line rounded once. */
export function taxEffect(
  list: TaxedList,
  rates: readonly TaxRate[],
  parts: readonly { gnum: number; qty: string }[],
): TaxEffect {
  const lines = parts.map((part) => lineTax(list, rates, part));
  return {
    lines,
    taxFen: lines.reduce<number | null>(
      (sum, { taxFen }) => (sum === null || taxFen === null ? null : sum + taxFen),
      0,
    ),
    allowanceFen: lines.reduce((sum, { allowanceFen }) => sum + allowanceFen, 0),
  };
}

/** The money that is lost when a clock runs out. */
export type Stake = Pick<TaxEffect, "taxFen" | "allowanceFen">;

/** What is at stake together: unknown while one of them is; null when there is nothing. */
export function sumStakes(stakes: readonly (Stake | null)[]): Stake | null {
  return stakes.reduce<Stake | null>((sum, one) => {
    if (sum === null || one === null) return sum ?? one;
    const taxFen = sum.taxFen === null || one.taxFen === null ? null : sum.taxFen + one.taxFen;
    return { taxFen, allowanceFen: sum.allowanceFen + one.allowanceFen };
  }, null);
}
