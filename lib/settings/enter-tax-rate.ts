import { z } from "zod";
import { taxRates } from "#db/schema/tax-rates";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

const day = z.iso.date();
const share = z.int().min(0).max(9_999);
const words = z.string().trim().min(1).max(200);

export const EnterTaxRate = z.strictObject({
  hsPrefix: z.string().regex(/^\d{2,13}$/),
  goodsName: words,
  vatBp: share,
  consumptionBp: share,
  consumptionFrom: z
    .strictObject({
      fenPerMeasure: z.int().min(1).max(1_000_000),
      fenPerSheet: z.int().min(1).max(1_000_000),
    })
    .nullable(),
  dutyBp: z.int().min(0).max(99_999).nullable(),
  validFrom: day,
  validTo: day.nullable(),
  source: words,
  reason: words,
});
export type EnterTaxRate = z.infer<typeof EnterTaxRate>;

/**
 * Enters a version of the rates of goods, with its legal source and why. Earlier versions stay; of one prefix
 * the version entered last among those begun by a day counts. Messages that were sent keep their estimate.
 */
export async function enterTaxRate(ctx: Context, input: EnterTaxRate): Promise<{ position: number }> {
  const enteredBy = authorize(ctx, "tax.enter");
  const { consumptionFrom, ...rate } = input;
  if (rate.validTo !== null && rate.validTo < rate.validFrom) {
    throw new AppError("rate_ends_early", { validFrom: rate.validFrom, validTo: rate.validTo });
  }
  const [entered] = await ctx.tx
    .insert(taxRates)
    .values({
      ...rate,
      fromFenPerMeasure: consumptionFrom?.fenPerMeasure ?? null,
      fromFenPerSheet: consumptionFrom?.fenPerSheet ?? null,
      enteredBy,
      enteredAt: ctx.now,
    })
    .returning({ position: taxRates.position });
  if (!entered) throw new Error("an inserted rate was not returned");
  ctx.changed.add("applications").add("returns");
  return entered;
}
