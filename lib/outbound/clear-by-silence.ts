import { asc } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeSilence } from "#lib/domain/move-out-consent";
import { advanceBatch } from "#lib/outbound/advance-batch";
import { lockBatch } from "#lib/outbound/lock-batch";
import { readListNo } from "#lib/outbound/read-list-no";
import { readSilenceRule } from "#lib/outbound/read-silence-rule";
import { waitsForClearance } from "#lib/returns/waits-for-officer";

/** The lists that wait for an officer's word, the longest waiting first; none where silence counts for nothing. */
export async function listUnanswered(ctx: Context): Promise<string[]> {
  authorizeSystem(ctx);
  const { hours } = await readSilenceRule(ctx);
  if (hours === 0) return [];
  const rows = await ctx.tx
    .select({ batchNo: batches.batchNo })
    .from(batches)
    .where(waitsForClearance)
    .orderBy(asc(batches.approvedAt));
  return rows.map(({ batchNo }) => batchNo);
}

/**
 * Takes an officer's silence for no objection, by the house's setting and under its version, in nobody's name: only
 * once its working hours have run out, its list is made and nothing holds a piece. Answers whether it did.
 */
export async function clearBySilence(ctx: Context, batchNo: string): Promise<boolean> {
  authorizeSystem(ctx);
  const rule = await readSilenceRule(ctx);
  const batch = await lockBatch(ctx, batchNo);
  const list = { ...batch.facts, listNo: await readListNo(ctx, batch) };
  if (!judgeSilence(list, rule, ctx.now).ok) return false;
  const { hours, version: settingVersion } = rule;
  const patch = { clearedAt: ctx.now, clearedUnder: settingVersion };
  await advanceBatch(ctx, batch, patch, "move_out_silence", { hours, settingVersion });
  return true;
}
