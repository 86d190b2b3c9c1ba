import { and, asc, count, eq, gte, inArray, lt, ne, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { events } from "#db/schema/history";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { stepOfDay } from "#lib/domain/day-step";
import type { DayCount, PaperDay } from "#lib/domain/papers/day-paper";
import { dayNumber, endOfShanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";

/** Reads all that the list of a Shanghai day says. Who makes the list of the same day waits for who is at it. */
export async function readPaperDay(ctx: Context, day: string): Promise<PaperDay> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`day list:${day}`}, 0))`);
  return { day, counts: await countDay(ctx, day), received: await readReceived(ctx, day) };
}

/** How many parcels arrived on a Shanghai day, and how many pieces took each step. */
export async function countDay(ctx: Context, day: string): Promise<Record<DayCount, number>> {
  const taken = await ctx.tx
    .select({ type: events.type, pieces: count() })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "item"),
        inArray(events.type, Object.values(stepOfDay)),
        isWithin(events.at, day),
      ),
    )
    .groupBy(events.type);
  const pieces = (step: string) => taken.find(({ type }) => type === step)?.pieces ?? 0;
  return {
    parcelsArrived: await ctx.tx.$count(parcels, isWithin(parcels.arrivedAt, day)),
    received: pieces(stepOfDay.received),
    inspected: pieces(stepOfDay.inspected),
    declared: pieces(stepOfDay.declared),
    admitted: pieces(stepOfDay.admitted),
    booked: pieces(stepOfDay.booked),
    closed: pieces(stepOfDay.closed),
    movedOut: pieces(stepOfDay.movedOut),
  };
}

function isWithin(column: AnyPgColumn, day: string) {
  const number = dayNumber(day);
  return and(gte(column, startOfShanghaiDay(number)), lt(column, endOfShanghaiDay(number)));
}

function readReceived(ctx: Context, day: string) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      invtNo: importLists.invtNo,
      gnum: items.gnum,
      waybillNo: parcels.waybillNo,
      receivedAt: items.receivedAt,
      receivedBy: users.name,
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .innerJoin(users, eq(users.id, items.receivedBy))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(isWithin(items.receivedAt, day), ne(items.state, "void")))
    .orderBy(asc(items.receivedAt), asc(items.plate));
}
