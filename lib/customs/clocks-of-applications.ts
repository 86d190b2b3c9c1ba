import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { isBinding } from "#lib/domain/application";
import { judgeClock } from "#lib/domain/clocks";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { readStakesOfReturns } from "#lib/returns/read-stakes";
import { readTaxEffects } from "#lib/returns/read-tax-effects";

/**
 * When the box came that holds the last of an application's pieces, also after a refusal; where none of them is out
 * of a box yet, the last box of its return. Null while none is here.
 */
export const arrivalOfApplication = sql<Date | null>`coalesce(
  (select max(p.arrived_at) from items i join parcels p on p.id = i.parcel_id
    where i.application_id = ${applications.id} or i.refused_application_id = ${applications.id}),
  (select max(p.arrived_at) from parcel_returns pr join parcels p on p.id = pr.parcel_id
    where pr.return_id = ${applications.returnId} and p.status <> 'withdrawn')
)`.mapWith(parcels.arrivedAt);

type Seen = { clocks: ReturnClocks; stake: Stake | null };

/**
 * Both legal clocks of single applications and the money of their lines, in fen, by the applications' ids. The time
 * to apply runs on for one that was refused or withdrawn; the box that came last counts for the arrival.
 */
export async function readClocksOfApplications(
  ctx: Context,
  ids: readonly string[],
): Promise<(id: string) => Seen> {
  const rows = ids.length > 0 ? await readDays(ctx, ids) : [];
  const lines = ids.length > 0 ? await readLines(ctx, ids) : [];
  const taxes = await readTaxEffects(ctx, lines);
  const seen = new Map(
    rows.map(({ id, status, clockStoppedAt, arrivedAt, ...days }): [string, Seen] => {
      const application = judgeClock(
        days.lastApplicationDay,
        isBinding(status) ? clockStoppedAt : null,
        ctx.now,
      );
      const arrival = judgeClock(days.lastArrivalDay, arrivedAt, ctx.now);
      const tax = taxes.get(id);
      const stake = tax ? { taxFen: tax.taxFen, allowanceFen: tax.allowanceFen } : null;
      return [id, { clocks: { application, arrival }, stake }];
    }),
  );
  return (id) => seen.get(id) ?? { clocks: { application: null, arrival: null }, stake: null };
}

/** The same of returns that were only announced: nothing has come, and nothing was applied for. */
export async function readClocksOfAnnounced(
  ctx: Context,
  ids: readonly string[],
): Promise<(id: string) => Seen> {
  const rows = ids.length > 0 ? await readDaysOfAnnounced(ctx, ids) : [];
  const stakeOf = await readStakesOfReturns(ctx, ids);
  const clocks = new Map(
    rows.map(({ id, lastApplicationDay, lastArrivalDay }): [string, ReturnClocks] => {
      const application = judgeClock(lastApplicationDay, null, ctx.now);
      return [id, { application, arrival: judgeClock(lastArrivalDay, null, ctx.now) }];
    }),
  );
  return (id) => ({ clocks: clocks.get(id) ?? { application: null, arrival: null }, stake: stakeOf(id) });
}

function readDays(ctx: Context, ids: readonly string[]) {
  return ctx.tx
    .select({
      id: applications.id,
      status: applications.status,
      clockStoppedAt: applications.clockStoppedAt,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      arrivedAt: arrivalOfApplication,
    })
    .from(applications)
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(inArray(applications.id, [...ids]));
}

function readLines(ctx: Context, ids: readonly string[]) {
  return ctx.tx
    .select({
      of: applicationLines.applicationId,
      listId: applications.listId,
      gnum: applicationLines.gnum,
      qty: applicationLines.qty,
    })
    .from(applicationLines)
    .innerJoin(applications, eq(applications.id, applicationLines.applicationId))
    .where(and(inArray(applicationLines.applicationId, [...ids]), gt(applicationLines.qty, "0")));
}

function readDaysOfAnnounced(ctx: Context, ids: readonly string[]) {
  return ctx.tx
    .select({
      id: returns.id,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(inArray(returns.id, [...ids]));
}
