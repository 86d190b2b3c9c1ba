/** One version of the rates of all goods whose HS code begins with a prefix, in basis points: 13 % is 1300. */
export type TaxRate = {
  hsPrefix: string;
  vatBp: number;
  consumptionBp: number;
  /**
   * Consumption tax is due only from so many fen for each millilitre or gram, and for each sheet;
   * null when it is due at any price.
   */
  consumptionFrom: { fenPerMeasure: number; fenPerSheet: number } | null;
  /** The rate of most favoured nations; null while nobody has entered it. It counts beyond the limits only. */
  dutyBp: number | null;
  /** The first and the last Shanghai day, `YYYY-MM-DD`; without a last one it goes on. */
  validFrom: string;
  validTo: string | null;
};

/**
 * The rate of goods on the day their list was declared: rates are those of the day of the declaration
 * (Tariff Law of 2024, Art. 20). The longest prefix counts, and of one prefix the version entered last
 * among those begun by that day; where that one has ended, the prefix says nothing. Null when no prefix
 * does. `rates` stand in the order they were entered in.
 */
export function rateFor(rates: readonly TaxRate[], hsCode: string, day: string): TaxRate | null {
  const begun = rates.filter((rate) => hsCode.startsWith(rate.hsPrefix) && rate.validFrom <= day);
  const newest = new Map(begun.map((rate) => [rate.hsPrefix, rate]));
  const valid = [...newest.values()].filter(({ validTo }) => validTo === null || day <= validTo);
  return valid.toSorted((a, b) => b.hsPrefix.length - a.hsPrefix.length)[0] ?? null;
}
