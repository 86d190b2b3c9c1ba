import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Batch } from "#db/schema/batches";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import type { LockedItem } from "#lib/returns/lock-item";

const staging = ["stage", "stage_move_out"];
const isStaging = sql<boolean>`(${events.type} <> 'outcome_settled')`;

/**
 * Everybody who built or sealed a load, or proposed, last settled or last staged a piece of it. Who signed
 * a settlement second is none of them: a house of two supervisors could destroy nothing otherwise.
 */
export async function handsIn(ctx: Context, row: Batch, pieces: readonly LockedItem[]): Promise<string[]> {
  const proposers = pieces.map(({ proposedBy }) => proposedBy);
  const workers = await lastWorkers(
    ctx,
    pieces.map(({ id }) => id),
  );
  return [row.createdBy, row.sealedBy, ...proposers, ...workers].filter((hand) => hand !== null);
}

/** Who last settled and who last staged each piece, read off the history. */
async function lastWorkers(ctx: Context, itemIds: readonly string[]): Promise<(string | null)[]> {
  if (itemIds.length === 0) return [];
  const rows = await ctx.tx
    .selectDistinctOn([events.subjectId, isStaging], { actorId: events.actorId })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "item"),
        inArray(events.subjectId, [...itemIds]),
        inArray(events.type, ["outcome_settled", ...staging]),
      ),
    )
    .orderBy(events.subjectId, isStaging, desc(events.sequence));
  return rows.map(({ actorId }) => actorId);
}
