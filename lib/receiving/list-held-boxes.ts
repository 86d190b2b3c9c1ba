import { asc, eq, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClaim } from "#lib/domain/parcel-claim";
import { readSetting } from "#lib/read-setting";

const shownAtMost = 200;

/**
 * The boxes that lie open or parked at any bench, bench by bench and the oldest first, with who has them since when,
 * how many pieces are out, and whether the bench's claim has lapsed; two hundred at most, `total` counts them all.
 */
export async function listHeldBoxes(ctx: Context) {
  authorize(ctx, "shift.arrange");
  const { value: shiftHours } = await readSetting(ctx, "claimHours");
  const rows = await ctx.tx
    .select({
      total: sql<number>`(count(*) over ())::int`,
      parcelId: parcels.id,
      waybillNo: parcels.waybillNo,
      bench: parcels.bench,
      parkedAt: parcels.parkedAt,
      claimedAt: parcels.claimedAt,
      openedAt: parcels.openedAt,
      name: users.name,
      pieces: sql<number>`(
        select count(*)::int from items i where i.parcel_id = ${parcels.id} and i.state <> 'void'
      )`,
    })
    .from(parcels)
    .leftJoin(users, eq(users.id, parcels.openedBy))
    .where(eq(parcels.status, "opened"))
    .orderBy(
      asc(parcels.bench),
      asc(sql`coalesce(${parcels.claimedAt}, ${parcels.openedAt})`),
      asc(parcels.id),
    )
    .limit(shownAtMost);
  return {
    total: rows[0]?.total ?? 0,
    boxes: rows.map(({ total: _, parkedAt, claimedAt, openedAt, ...row }) => ({
      ...row,
      since: claimedAt ?? openedAt,
      isParked: parkedAt !== null,
      hasLapsed: judgeClaim({ bench: row.bench, claimedAt, openedAt }, "", shiftHours, ctx.now) === "lapsed",
    })),
  };
}
