import { desc, inArray } from "drizzle-orm";
import { ownerReminders } from "#db/schema/owner-reminders";
import type { Context } from "#lib/context";

export type LastReminder = { stage: number; day: number; remindedAt: Date };

/** Of each of these pieces the reminder that its owner got last. */
export async function lastReminders(
  ctx: Context,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, LastReminder>> {
  if (itemIds.length === 0) return new Map();
  const rows = await ctx.tx
    .selectDistinctOn([ownerReminders.itemId], {
      itemId: ownerReminders.itemId,
      stage: ownerReminders.stage,
      day: ownerReminders.day,
      remindedAt: ownerReminders.remindedAt,
    })
    .from(ownerReminders)
    .where(inArray(ownerReminders.itemId, [...itemIds]))
    .orderBy(ownerReminders.itemId, desc(ownerReminders.remindedAt));
  return new Map(rows.map(({ itemId, ...last }) => [itemId, last]));
}
