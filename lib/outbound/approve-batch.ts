import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeApproval } from "#lib/domain/batch-rules";
import { judgeCustomsApproval } from "#lib/domain/customs-approval";
import { shanghaiDay } from "#lib/domain/shanghai";
import { orThrow } from "#lib/errors";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { type LockedBatch, lockBatch } from "#lib/outbound/lock-batch";
import { requireLawfulDestruction } from "#lib/outbound/require-lawful-destruction";

export const ApproveBatch = z.strictObject({
  batchNo: z.string().min(1).max(20),
  pin: z.string().min(1).max(12),
  /** Customs' approval of a destruction; one that a load was opened again under still counts. */
  customsApproval: z
    .strictObject({ approvalNo: z.string().trim().min(1).max(100), approvalDate: z.iso.date() })
    .nullish(),
});

/**
 * The second person's yes to a destruction or a move-out, signed with the PIN; never one's own work. That to a
 * destruction is given with customs' approval, from whose day its time counts.
 */
export async function approveBatch(
  ctx: Context,
  input: z.infer<typeof ApproveBatch>,
): Promise<{ batchNo: string }> {
  const userId = authorize(ctx, "batch.approve");
  await verifyPin(ctx, userId, input.pin);
  const batch = await lockBatch(ctx, input.batchNo);
  const { batchNo, outcome } = batch.row;
  const papers = { ...batch.row.papers, ...(outcome === "destroy" ? input.customsApproval : null) };
  orThrow(judgeApproval({ ...batch.facts, papers }, userId));
  const underCustoms = outcome === "destroy" ? underApproval(ctx, batch, papers) : {};
  await requireLawfulDestruction(ctx, batch, papers, "approval");
  const approved = { status: "approved", approvedBy: userId, approvedAt: ctx.now } as const;
  await advanceBatch(ctx, batch, { ...approved, ...underCustoms }, "batch_approved");
  return { batchNo };
}

/** A new approval leaves the extension of the old one behind. */
function underApproval(ctx: Context, { row }: LockedBatch, papers: Readonly<Record<string, string>>) {
  const { extendedDays } = orThrow(judgeCustomsApproval(papers, row, shanghaiDay(ctx.now)));
  const { extensionNo: _, ...unextended } = papers;
  return { extendedDays, papers: extendedDays > 0 ? papers : unextended };
}
