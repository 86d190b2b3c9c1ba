import { z } from "zod";
import { prohibitedGoods } from "#db/schema/prohibited";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { codeKey } from "#lib/domain/recall";

export const EnterProhibited = z
  .strictObject({
    barCode: z.string().trim().min(4).max(60).nullable(),
    hsPrefix: z
      .string()
      .regex(/^\d{4,10}$/)
      .nullable(),
    source: z.string().trim().min(1).max(100),
    reason: z.string().trim().min(1).max(500),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
  })
  .refine(({ barCode, hsPrefix }) => (barCode === null) !== (hsPrefix === null), { path: ["barCode"] })
  .refine(({ barCode }) => barCode === null || codeKey(barCode) !== "", { path: ["barCode"] })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ["validTo"] });

/**
 * Enters goods that the state prohibits, by barcode or by the beginning of their HS code. What comes from now
 * on is stopped when it is scanned, and what stands in the house by the worker: an officer sees it first.
 */
export async function enterProhibited(
  ctx: Context,
  input: z.infer<typeof EnterProhibited>,
): Promise<{ id: string }> {
  const enteredBy = authorize(ctx, "prohibited.manage");
  const key = input.barCode === null ? null : codeKey(input.barCode);
  const [row] = await ctx.tx
    .insert(prohibitedGoods)
    .values({ ...input, codeKey: key, enteredBy, enteredAt: ctx.now })
    .returning({ id: prohibitedGoods.id });
  if (!row) throw new Error("an entry was not written");
  ctx.changed.add("items");
  return row;
}
