import { and, eq, exists, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { importLists } from "#db/schema/import-lists";
import { persons } from "#db/schema/persons";
import { type Parcel, parcelReturns, parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { shortLines } from "#lib/domain/open-shortage";
import { shanghaiDay } from "#lib/domain/shanghai";
import { type ParcelReturn, readLinesOf } from "#lib/receiving/parcel-lines";

const returnsAtMost = 20;

/**
 * Returns beside those of a box that miss goods of this code, each with the lines it misses: of the same shop and the
 * same sender, with a box that came on the same day in Shanghai, and their count still open. None where the box has
 * no sale, because then nobody knows its sender.
 */
export async function openShortages(
  ctx: Context,
  parcel: Parcel,
  owners: readonly ParcelReturn[],
  code: string,
): Promise<ParcelReturn[]> {
  const lists = owners.flatMap(({ list }) => (list ? [list] : []));
  if (lists.length === 0) return [];
  const sender = alias(persons, "sender");
  const senders = ctx.tx
    .select({ index: sender.idNumberIndex })
    .from(sender)
    .where(
      inArray(
        sender.id,
        lists.map(({ personId }) => personId),
      ),
    );
  const sameDay = ctx.tx
    .select({ one: sql`1` })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(
      and(
        eq(parcelReturns.returnId, returns.id),
        sql`(${parcels.arrivedAt} at time zone 'Asia/Shanghai')::date = ${shanghaiDay(parcel.arrivedAt)}::date`,
      ),
    );
  const others = await ctx.tx
    .select({ owner: returns, list: importLists })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .innerJoin(persons, eq(persons.id, importLists.personId))
    .where(
      and(
        inArray(
          returns.ebcCode,
          lists.flatMap(({ ebcCode }) => ebcCode ?? []),
        ),
        inArray(persons.idNumberIndex, senders),
        isNotNull(returns.listId),
        isNull(returns.countClosedAt),
        exists(sameDay),
      ),
    )
    .orderBy(returns.id)
    .limit(returnsAtMost);
  const strangers = others.filter(({ owner }) => !owners.some((own) => own.owner.id === owner.id));
  const read = await readLinesOf(ctx, strangers, { lock: true });
  return read
    .map((one) => ({ ...one, lines: shortLines(one.lines, code) }))
    .filter(({ lines }) => lines.length > 0);
}
