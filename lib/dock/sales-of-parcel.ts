import { eq, or, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { applicationLimitDays, earliestRelease } from "#lib/domain/clocks";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";

/**
 * Beside each parcel of a query, as a lateral join: how many sales it may belong to, the earliest of their
 * releases, and whether one has none. Sales are those of the returns linked to it or announced with its
 * waybill, else those that once left under it, whose lists may have it in small letters.
 */
export const salesOfParcel = sql`(
  with known as (
    select ${returns.listId} as list_id from ${parcelReturns}
    join ${returns} on ${eq(returns.id, parcelReturns.returnId)}
    where ${eq(parcelReturns.parcelId, parcels.id)}
    union
    select ${returns.listId} from ${returnWaybills}
    join ${returns} on ${eq(returns.id, returnWaybills.returnId)}
    where ${eq(returnWaybills.waybillNo, parcels.waybillNo)}
  ), sale as (
    select ${importLists.releasedAt} as released_at from known
    left join ${importLists} on ${importLists.id} = known.list_id
    union all
    select ${importLists.releasedAt} from ${importLists}
    where ${importLists.logisticsNo} in (${parcels.waybillNo}, lower(${parcels.waybillNo}))
    and not exists (select from known)
  )
  select count(*)::int as number, min(released_at) as earliest, count(*) > count(released_at) as unreleased
  from sale
) sales`;

export const salesColumns = {
  number: sql<number>`sales.number`,
  earliest: sql<Date | null>`sales.earliest`.mapWith(importLists.releasedAt),
  unreleased: sql<boolean>`sales.unreleased`,
};

type Sales = { number: number; earliest: Date | null; unreleased: boolean };

/** What the dock says of a parcel that came then. */
export function flagOfSales({ number, earliest, unreleased }: Sales, arrivedAt: Date): DockFlag {
  if (number === 0) return mostUrgentFlag([]);
  const flags = unreleased ? [flagArrival(null, arrivedAt)] : [];
  return mostUrgentFlag(earliest ? [...flags, flagArrival(earliest, arrivedAt)] : flags);
}

/** Parcels that came today and are flagged as late or of no known sale. */
export function flaggedToday(ctx: Context) {
  const { number, earliest } = salesColumns;
  const limit = earliestRelease(ctx.now, applicationLimitDays).toISOString();
  return or(eq(number, 0), sql`${earliest} < ${limit}::timestamptz`);
}
