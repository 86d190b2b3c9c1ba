import { and, desc, eq, inArray } from "drizzle-orm";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import { type BatchOutcome, batchOutcomes } from "#lib/domain/item";

export type LastSettlement = { outcome: BatchOutcome | null };

/** By piece, how it was last settled, also where that was withdrawn since; read off the history. */
export async function lastSettlements(
  ctx: Context,
  itemIds: readonly string[],
): Promise<Map<string, LastSettlement>> {
  if (itemIds.length === 0) return new Map();
  const rows = await ctx.tx
    .selectDistinctOn([events.subjectId], {
      itemId: events.subjectId,
      body: events.body,
    })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "item"),
        inArray(events.subjectId, [...itemIds]),
        eq(events.type, "outcome_settled"),
      ),
    )
    .orderBy(events.subjectId, desc(events.sequence));
  return new Map(rows.map(({ itemId, body }) => [itemId, { outcome: outcomeOf(body) }]));
}

function outcomeOf(body: string): BatchOutcome | null {
  const { outcome } = JSON.parse(body);
  return batchOutcomes.find((known) => known === outcome) ?? null;
}
