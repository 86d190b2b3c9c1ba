import { and, asc, count, eq, gte, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isNothing, monthOf, monthsBack, type SettledPieces, settleMonth } from "#lib/domain/settlement";
import { dayNumber, shanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";
import { ownGoods } from "#lib/goods/own-goods";

const shownMonths = 12;

export const admittedOn = sql<string>`(${items.admittedAt} at time zone 'Asia/Shanghai')::date::text`;
export const endedOn = sql<string | null>`(${items.endedAt} at time zone 'Asia/Shanghai')::date::text`;
/** Inspections of a piece that were not taken back. */
export const inspectionsOf = sql<number>`(
  select count(*) from ${findings} f
  where f.item_id = items.id and f.kind = 'inspection' and f.taken_back_at is null)`;

/**
 * What the last twelve months come to for each enterprise whose goods the owner sees, by Shanghai days, the latest
 * month first; months with nothing to settle are left out, but for the running one. Counts only.
 */
export async function getSettlement(ctx: Context, _: null) {
  authorize(ctx, "goods.read");
  const today = shanghaiDay(ctx.now);
  const months = monthsBack(today, shownMonths);
  const groups = await selectGroups(ctx, monthOf(months.at(-1) ?? today).first);
  const enterprises = [...Map.groupBy(groups, ({ ebcCode }) => ebcCode)];
  const rows = months.flatMap((month) =>
    enterprises.flatMap(([ebcCode, pieces]) => {
      const counts = settleMonth(monthOf(month), pieces, today);
      const shop = pieces.find(({ name }) => name !== null)?.name ?? null;
      return isNothing(counts) ? [] : [{ month, ebcCode, shop, counts }];
    }),
  );
  return { months, today, rows };
}

type Group = SettledPieces & { ebcCode: string | null; name: string | null };

/** Pieces that were in storage since that day, those that share their days together. */
async function selectGroups(ctx: Context, since: string): Promise<Group[]> {
  const name = sql<string | null>`max(${importLists.ebcName})`;
  return ctx.tx
    .select({
      ebcCode: items.ebcCode,
      name,
      admittedOn,
      endedOn,
      outcome: items.outcome,
      pieces: count(),
      inspections: sql<number>`sum(${inspectionsOf})::int`,
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(ownGoods(ctx), wasHereSince(since)))
    .groupBy(items.ebcCode, admittedOn, endedOn, items.outcome)
    .orderBy(asc(items.ebcCode), asc(admittedOn));
}

function wasHereSince(day: string): SQL | undefined {
  return and(
    isNotNull(items.admittedAt),
    or(isNull(items.endedAt), gte(items.endedAt, startOfShanghaiDay(dayNumber(day)))),
  );
}
