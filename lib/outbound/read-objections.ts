import { asc, eq, sql } from "drizzle-orm";
import { moveOutObjections } from "#db/schema/batches";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";

/** What officers objected to a move-out list, the oldest first, each under the seal it was made against. */
export function readObjections(ctx: Context, batchId: string) {
  return ctx.tx
    .select({
      round: moveOutObjections.round,
      reason: moveOutObjections.reason,
      at: moveOutObjections.at,
      by: sql<string>`coalesce(${users.officerNumber}, ${users.name})`,
    })
    .from(moveOutObjections)
    .innerJoin(users, eq(users.id, moveOutObjections.by))
    .where(eq(moveOutObjections.batchId, batchId))
    .orderBy(asc(moveOutObjections.round));
}
