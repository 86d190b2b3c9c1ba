import { desc, eq, inArray } from "drizzle-orm";
import { applications, customsReceipts } from "#db/schema/applications";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shownAtMost = 200;

/** Receipts that changed nothing and ask for a person: they contradict a verdict, or belong to nothing we sent. */
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
      receivedAt: customsReceipts.receivedAt,
    })
    .from(customsReceipts)
    .leftJoin(applications, eq(applications.id, customsReceipts.applicationId))
    .where(inArray(customsReceipts.effect, ["contradiction", "unmatched"]))
    .orderBy(desc(customsReceipts.receivedAt))
    .limit(shownAtMost);
}
