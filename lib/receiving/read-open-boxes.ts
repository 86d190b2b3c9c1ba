import { and, desc, eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";

/**
 * The boxes that lie open or parked at one bench, the one touched last on top, with how many pieces are out of
 * each; `total` counts them all.
 */
export async function readOpenBoxes(ctx: Context, bench: string, atMost: number) {
  const since = sql<Date>`coalesce(${parcels.parkedAt}, ${parcels.claimedAt}, ${parcels.openedAt})`.mapWith(
    parcels.openedAt,
  );
  const rows = await ctx.tx
    .select({
      total: sql<number>`(count(*) over ())::int`,
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      parked: sql<boolean>`${parcels.parkedAt} is not null`,
      since,
      openedByName: users.name,
      pieces: sql<number>`(
        select count(*)::int from ${items} where ${eq(items.parcelId, parcels.id)} and ${items.state} <> 'void'
      )`,
    })
    .from(parcels)
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(and(eq(parcels.bench, bench), eq(parcels.status, "opened")))
    .orderBy(desc(since), desc(parcels.id))
    .limit(atMost);
  return {
    total: rows[0]?.total ?? 0,
    boxes: rows.map(({ total: _, ...row }) => ({ ...row, since: row.since.toISOString() })),
  };
}
