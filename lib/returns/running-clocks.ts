import {
  and,
  between,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lt,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { undeclaredStates } from "#lib/domain/return-clocks";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { isHere } from "#lib/returns/is-here";
import { seesParcels } from "#lib/returns/sees-parcels";

// Conditions on rows of `returns` joined with their list.

/** A clock with at most this many days left is near. */
const nearClockDays = 3;

/** The last lawful day of each clock. */
export const lastDayOf = {
  application: importLists.lastApplicationDay,
  arrival: importLists.lastArrivalDay,
} as const;
export type ReturnClock = keyof typeof lastDayOf;

/** Whether a clock of the return still runs; that of arrival for those alone who see boxes. */
export function clockRuns(ctx: Context, clock: ReturnClock): SQL | undefined {
  if (clock === "application") return applicationRuns(ctx);
  return seesParcels(ctx) ? not(hasArrived(ctx)) : sql`false`;
}

/** Running clocks whose last lawful day is that one. */
export function clockEndsOn(ctx: Context, clock: ReturnClock, day: string): SQL | undefined {
  return and(eq(lastDayOf[clock], day), clockRuns(ctx, clock));
}

/** The running clocks whose last day lies in the next three days, or has passed. */
export function clockIs(ctx: Context, which: "near" | "late"): SQL | undefined {
  const today = shanghaiDayNumber(ctx.now);
  const window = (clock: ReturnClock) =>
    which === "late"
      ? lt(lastDayOf[clock], dayFromNumber(today))
      : between(lastDayOf[clock], dayFromNumber(today), dayFromNumber(today + nearClockDays));
  const ends = (clock: ReturnClock) => and(window(clock), clockRuns(ctx, clock));
  return or(ends("application"), ends("arrival"));
}

/** As `returnClocks` has it: some piece is outside an application that stopped the clock, and not all have left. */
export function applicationRuns(ctx: Context): SQL | undefined {
  const bound = (which: SQL | undefined) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(applications)
        .where(
          and(
            eq(applications.returnId, returns.id),
            inArray(applications.status, [...bindingStatuses]),
            which,
          ),
        ),
    );
  const piece = (which: SQL | undefined) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(items)
        .where(and(eq(items.returnId, returns.id), which)),
    );
  const undeclared = and(
    isNotNull(items.gnum),
    inArray(items.state, [...undeclaredStates]),
    isNull(items.applicationKeptAt),
  );
  const standing = sql`${items.state} not in ('closed', 'moved_out', 'detained', 'void')`;
  return or(
    piece(undeclared),
    bound(isNull(applications.clockStoppedAt)),
    and(not(bound(undefined)), or(piece(standing), not(piece(undefined)))),
  );
}

/** Whether a box of the return came; asked with all in sight, for owners and offices see no boxes. */
export function hasArrived(ctx: Context): SQL {
  const linked = ctx.tx
    .select({ one: sql`1` })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(eq(parcelReturns.returnId, returns.id), isHere));
  const announced = ctx.tx
    .select({ one: sql`1` })
    .from(returnWaybills)
    .innerJoin(parcels, eq(parcels.waybillNo, returnWaybills.waybillNo))
    .where(and(eq(returnWaybills.returnId, returns.id), isHere));
  return sql`(${exists(linked)} or ${exists(announced)})`;
}
