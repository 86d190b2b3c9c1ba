import { asc, eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { taxRates } from "#db/schema/tax-rates";
import type { Context } from "#lib/context";
import type { TaxRate } from "#lib/domain/tax/tax-rate";

export type TaxRateVersion = TaxRate & {
  position: number;
  goodsName: string;
  source: string;
  reason: string;
  /** Null for those the product came with. */
  enteredBy: string | null;
  enteredAt: Date;
};

/** Every version of every rate, in the order they were entered in. Rates are law: every scope reads them. */
export async function readTaxRates(ctx: Context): Promise<TaxRateVersion[]> {
  const rows = await ctx.tx
    .select({ rate: taxRates, enteredBy: users.name })
    .from(taxRates)
    .leftJoin(users, eq(users.id, taxRates.enteredBy))
    .orderBy(asc(taxRates.position));
  return rows.map(({ rate: { fromFenPerMeasure, fromFenPerSheet, ...rate }, enteredBy }) => ({
    ...rate,
    enteredBy,
    consumptionFrom:
      fromFenPerMeasure === null || fromFenPerSheet === null
        ? null
        : { fenPerMeasure: fromFenPerMeasure, fenPerSheet: fromFenPerSheet },
  }));
}
