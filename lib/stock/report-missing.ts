import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ItemState } from "#lib/domain/item";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const ReportMissing = z.strictObject({
  plate: z.string().min(1).max(20),
  /** Where it was looked for, and since when it is not there. */
  reason: z.string().trim().min(1).max(500),
});

/**
 * Reports a piece missing that should stand in the house; what it waits for stands still until it is found. One
 * that stands in a load is taken out of it first (`leave_batch_first`), so that the load can go on without it.
 */
export async function reportMissing(
  ctx: Context,
  { plate, reason }: z.infer<typeof ReportMissing>,
): Promise<{ plate: string; state: ItemState }> {
  authorize(ctx, "item.search");
  const item = await lockItem(ctx, plate);
  if (item.state === "staged") throw new AppError("leave_batch_first");
  const { state } = await moveItem(ctx, item, "report_missing", {}, { body: { reason } });
  return { plate, state };
}
