import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import { destructionCauses } from "#lib/domain/rules/destruction-cause";
import { type Settlement, settledOutcomes, settlementBases } from "#lib/domain/settle";

/** As `settleOutcome` wrote it. */
const Told = z.object({
  outcome: z.enum(settledOutcomes),
  basis: z.enum(settlementBases),
  reference: z.string().nullable(),
  reason: z.string().nullable(),
  destructionCause: z.enum(destructionCauses).nullable(),
  country: z.string().nullish(),
}) satisfies z.ZodType<Settlement>;

/** By piece, how it was last settled, also where that was withdrawn since; read off the history. */
export async function lastSettlements(
  ctx: Context,
  itemIds: readonly string[],
): Promise<Map<string, Settlement>> {
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
  return new Map(rows.map(({ itemId, body }) => [itemId, Told.parse(JSON.parse(body))]));
}
