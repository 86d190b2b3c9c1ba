import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { OfficeCode } from "#lib/domain/office-registry";
import { supersededBy } from "#lib/returns/superseded-by";

export const ListWaiting = z.strictObject({ office: OfficeCode });

const shown = 200;

/**
 * What an office has not received, those first whose tax falls due first. The office levies what nobody
 * returned in time, so its day begins when the last lawful day to apply has ended; of two lists with the same
 * day the one that was released first comes first. Messages that others replaced come last. What was handed
 * over on paper stays until the office has answered, on paper or over the wire.
 */
export async function listWaiting(ctx: Context, { office }: z.infer<typeof ListWaiting>) {
  authorize(ctx, "feedback.read");
  const onPaper = eq(messages.deliveredVia, "manual");
  const waits = and(
    eq(messages.officeCode, office),
    or(isNull(messages.deliveredAt), onPaper),
    isNull(messages.acknowledgedAt),
    isNull(messages.rejectedAt),
  );
  const rows = await ctx.tx
    .select({
      id: messages.id,
      phase: messages.phase,
      sequence: messages.sequence,
      final: messages.final,
      superseded: supersededBy,
      isOnPaper: sql<boolean>`coalesce(${onPaper}, false)`,
      createdAt: messages.createdAt,
      bodySha256: sql<string>`coalesce(${messages.wireSha256}, ${messages.bodySha256})`,
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
      /** The last day on which the goods could be applied for; the tax falls due after it. */
      lastDay: importLists.lastApplicationDay,
    })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .innerJoin(importLists, eq(importLists.id, messages.listId))
    .where(waits)
    .orderBy(
      supersededBy,
      sql`${importLists.lastApplicationDay} asc nulls last`,
      asc(importLists.releasedAt),
      asc(messages.createdAt),
      asc(messages.id),
    )
    .limit(shown);
  return { rows, total: await ctx.tx.$count(messages, waits) };
}
