import { isNotNull } from "drizzle-orm";
import { descending } from "#db/order";
import { customsInbound } from "#db/schema/customs-messages";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const shownAtMost = 50;

/** Messages from customs that could not be read, or not whole, newest first; they are kept as they came. */
export async function listUnreadMessages(ctx: Context) {
  authorize(ctx, "warehouse.read");
  return ctx.tx
    .select({
      id: customsInbound.id,
      source: customsInbound.source,
      fileName: customsInbound.fileName,
      bytes: customsInbound.bytes,
      receipts: customsInbound.receipts,
      problem: customsInbound.problem,
      problemParams: customsInbound.problemParams,
      receivedAt: customsInbound.receivedAt,
    })
    .from(customsInbound)
    .where(isNotNull(customsInbound.problem))
    .orderBy(descending(customsInbound.receivedAt))
    .limit(shownAtMost);
}
