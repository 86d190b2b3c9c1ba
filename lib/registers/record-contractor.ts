import { z } from "zod";
import { contractorVersions } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

export const RecordContractor = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{4,18}$/),
  name: z.string().trim().min(1).max(100),
  licenceNo: z.string().trim().min(1).max(60),
  licensedFor: z.string().trim().min(1).max(200),
  licensedUntil: z.iso.date(),
});

/** Says anew what a contractor's licence covers, and until when; a licence that ended is written with its last day. */
export async function recordContractor(
  ctx: Context,
  input: z.infer<typeof RecordContractor>,
): Promise<{ code: string }> {
  const setBy = authorize(ctx, "registers.manage");
  await ctx.tx.insert(contractorVersions).values({ ...input, setBy, setAt: ctx.now });
  return { code: input.code };
}
