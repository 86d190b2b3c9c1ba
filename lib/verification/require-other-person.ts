import { and, eq } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";

/** Refuses with `own_work` who inspected this piece in any round, or proposed its outcome. */
export async function requireOtherPerson(ctx: Context, item: LockedItem, userId: string): Promise<void> {
  if (await isOwnWork(ctx, item, userId)) throw new AppError("own_work");
}

/** Whether a person inspected this piece in any round, or proposed its outcome. */
export async function isOwnWork(ctx: Context, item: LockedItem, userId: string): Promise<boolean> {
  const [own] = await ctx.tx
    .select({ id: findings.id })
    .from(findings)
    .where(and(eq(findings.itemId, item.id), eq(findings.kind, "inspection"), eq(findings.foundBy, userId)));
  return own !== undefined || item.proposedBy === userId;
}
