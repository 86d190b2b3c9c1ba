import type { Context } from "#lib/context";
import { lockReturn } from "#lib/returns/lock-return";
import { recordReturnFact } from "#lib/returns/record-fact";

/** Closes a return's count; the reason is null where nothing was announced that could miss. */
export async function closeCount(ctx: Context, returnId: string, reason: string | null): Promise<void> {
  const patch = { countClosedAt: ctx.now, countClosedReason: reason };
  const note = { type: "close_count", body: { reason } };
  await recordReturnFact(ctx, await lockReturn(ctx, returnId), patch, note);
}
