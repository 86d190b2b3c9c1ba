import { eq } from "drizzle-orm";
import { z } from "zod";
import { recalls } from "#db/schema/recalls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { codeKey, judgeRecallScope, recallScope } from "#lib/domain/recall";
import { AppError, orThrow } from "#lib/errors";
import { lockRecall } from "#lib/recalls/lock-recall";
import { recallRow } from "#lib/recalls/recall-row";
import { nextNumber } from "#lib/returns/next-number";

export const IssueRecall = z
  .strictObject({
    ...recallScope,
    source: z.string().trim().min(1).max(100),
    documentNo: z.string().trim().min(1).max(60),
    reason: z.string().trim().min(1).max(500),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    /** The recall in whose place this one stands from now on. */
    replaces: z.string().max(20).nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ["validTo"] });

/**
 * Issues a recall; the worker then freezes and traces its pieces, a few in each transaction. One that stands
 * in the place of another is of the same goods and ends it; what it does not mean any more is freed.
 */
export async function issueRecall(
  ctx: Context,
  input: z.infer<typeof IssueRecall>,
): Promise<{ recallNo: string }> {
  const issuedBy = authorize(ctx, "recall.issue");
  const { barCode, batches, expiresFrom, expiresTo, replaces, ...said } = input;
  const scope = { barCode, batches, expiresFrom, expiresTo };
  orThrow(judgeRecallScope(scope));
  const before = replaces === null ? null : await lockRecall(ctx, replaces);
  if (before && before.codeKey !== codeKey(barCode)) {
    throw new AppError("recall_scope_wrong", { field: "barCode" });
  }
  const recallNo = await nextNumber(ctx, "recall");
  if (before) {
    const ending = { endedAt: ctx.now, endedBy: issuedBy, endReason: `${recallNo}：${said.reason}` };
    await ctx.tx.update(recalls).set(ending).where(eq(recalls.id, before.id));
  }
  const row = { ...recallRow(scope), ...said, recallNo, replacesId: before?.id ?? null };
  await ctx.tx.insert(recalls).values({ ...row, issuedBy, issuedAt: ctx.now });
  ctx.changed.add("items");
  return { recallNo };
}
