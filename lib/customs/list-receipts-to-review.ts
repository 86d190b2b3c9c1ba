import { and, eq, inArray, not, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { applications, customsReceipts } from "#db/schema/applications";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shownAtMost = 200;
const odd = ["contradiction", "unmatched", "not_applied"] as const;

/** It could not be applied when it came, but was when customs repeated it, or something newer was. */
const wasOvertaken = sql`(${customsReceipts.effect} = 'not_applied'
  and coalesce(${applications.lastReceiptAt} >= ${customsReceipts.returnTime}, false))`;

/**
 * Receipts that changed nothing and ask for a person: they contradict a verdict, belong to nothing we
 * sent, or could not be applied.
 */
export async function listReceiptsToReview(ctx: Context) {
  authorize(ctx, "warehouse.read");
  return ctx.tx
    .select({
      id: customsReceipts.id,
      copNo: customsReceipts.copNo,
      applicationNo: applications.applicationNo,
      returnStatus: customsReceipts.returnStatus,
      returnTime: customsReceipts.returnTime,
      returnInfo: customsReceipts.returnInfo,
      effect: customsReceipts.effect,
      refusal: customsReceipts.refusal,
      receivedAt: customsReceipts.receivedAt,
    })
    .from(customsReceipts)
    .leftJoin(applications, eq(applications.id, customsReceipts.applicationId))
    .where(and(inArray(customsReceipts.effect, [...odd]), not(wasOvertaken)))
    .orderBy(descending(customsReceipts.receivedAt))
    .limit(shownAtMost);
}
