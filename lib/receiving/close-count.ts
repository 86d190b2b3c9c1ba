import { eq } from "drizzle-orm";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { recordReturnFact } from "#lib/returns/record-fact";

/** Closes a return's count; the reason is null where nothing was announced that could miss. */
export async function closeCount(ctx: Context, returnId: string, reason: string | null): Promise<void> {
  const [owner] = await ctx.tx.select().from(returns).where(eq(returns.id, returnId)).for("update");
  if (!owner) throw new Error(`return ${returnId} is gone`);
  const patch = { countClosedAt: ctx.now, countClosedReason: reason };
  await recordReturnFact(ctx, owner, patch, { type: "close_count", body: { reason } });
}
