import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";

/** The last finding of an inspector today that still counts, with its piece; null for none. */
export async function lastOwnFinding(
  ctx: Context,
  userId: string,
): Promise<{ findingId: string; plate: string } | null> {
  const [last] = await ctx.tx
    .select({ findingId: findings.id, plate: items.plate })
    .from(findings)
    .innerJoin(items, eq(items.id, findings.itemId))
    .where(
      and(
        eq(findings.foundBy, userId),
        eq(findings.kind, "inspection"),
        isNull(findings.takenBackAt),
        gte(findings.foundAt, startOfShanghaiDay(shanghaiDayNumber(ctx.now))),
      ),
    )
    .orderBy(desc(findings.foundAt), desc(findings.id))
    .limit(1);
  return last ?? null;
}
