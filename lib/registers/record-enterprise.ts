import { z } from "zod";
import { enterpriseVersions } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { creditClasses } from "#lib/domain/enterprise";

export const RecordEnterprise = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{4,18}$/),
  name: z.string().trim().min(1).max(100),
  creditClass: z.enum(creditClasses),
  creditSource: z.string().trim().min(1).max(100),
  authorisationNo: z.string().trim().min(1).max(60).nullable(),
  authorisedUntil: z.iso.date().nullable(),
});

/** Says anew what holds of an enterprise: its credit class with its source, and its standing authorisation. */
export async function recordEnterprise(
  ctx: Context,
  input: z.infer<typeof RecordEnterprise>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "registers.manage");
  await ctx.tx.insert(enterpriseVersions).values({ ...input, setBy, setAt: ctx.now });
  return { code: input.code };
}
