import { eq, lt, or, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type LastDays, noLastDays } from "#lib/domain/clocks";
import { type DockFlag, flagArrival, mostUrgentFlag } from "#lib/domain/dock-flag";
import { shanghaiDay } from "#lib/domain/shanghai";

/**
 * Beside each parcel of a query, as a lateral join: how many sales it may belong to, the earliest of their
 * last days, and whether one is not released. Sales are those of the returns linked to it or announced with its
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
    select ${importLists.lastApplicationDay} as apply_by, ${importLists.lastArrivalDay} as arrive_by from known
    left join ${importLists} on ${importLists.id} = known.list_id
    union all
    select ${importLists.lastApplicationDay}, ${importLists.lastArrivalDay} from ${importLists}
    where ${importLists.logisticsNo} in (${parcels.waybillNo}, lower(${parcels.waybillNo}))
    and not exists (select from known)
  )
  select count(*)::int as number, min(apply_by)::text as apply_by, min(arrive_by)::text as arrive_by,
    count(*) > count(apply_by) as unreleased
  from sale
) sales`;

export const salesColumns = {
  number: sql<number>`sales.number`,
  lastApplicationDay: sql<string | null>`sales.apply_by`,
  lastArrivalDay: sql<string | null>`sales.arrive_by`,
  unreleased: sql<boolean>`sales.unreleased`,
};

type Sales = LastDays & { number: number; unreleased: boolean };

/** What the dock says of a parcel that came then. */
export function flagOfSales({ number, unreleased, ...earliest }: Sales, arrivedAt: Date): DockFlag {
  if (number === 0) return mostUrgentFlag([]);
  const flags = unreleased ? [flagArrival(noLastDays, arrivedAt)] : [];
  return mostUrgentFlag(earliest.lastApplicationDay ? [...flags, flagArrival(earliest, arrivedAt)] : flags);
}

/** Parcels that came today and are flagged as late or of no known sale. */
export function flaggedToday(ctx: Context) {
  const { number, lastApplicationDay, lastArrivalDay } = salesColumns;
  const today = shanghaiDay(ctx.now);
  return or(eq(number, 0), lt(lastApplicationDay, today), lt(lastArrivalDay, today));
}
