import { and, between, eq, exists, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import { announcedSerials, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { fittingWeights } from "#lib/domain/cage-search";
import { serialKey } from "#lib/domain/serial-no";

const one = { one: sql`1` };
const nothing = sql<boolean>`false`;

/** Goods under one of these barcodes were sold with it. */
export function hasGoods(ctx: Context, codes: readonly string[]): SQL {
  if (codes.length === 0) return nothing;
  const isSold = and(
    eq(importListLines.listId, importLists.id),
    inArray(importListLines.barCode, [...codes]),
  );
  return exists(ctx.tx.select(one).from(importListLines).where(isSold));
}

/** Goods whose name or model says so were sold with it. */
export function namesGoods(ctx: Context, words: string): SQL {
  const within = `%${words.replace(/[\\%_]/gu, "\\$&")}%`;
  const isNamed = or(ilike(importListLines.gname, within), ilike(importListLines.gmodel, within));
  const isSold = and(eq(importListLines.listId, importLists.id), isNamed);
  return exists(ctx.tx.select(one).from(importListLines).where(isSold));
}

/** One of these serial numbers was announced with it. */
export function announcesSerial(ctx: Context, serials: readonly string[]): SQL {
  if (serials.length === 0) return nothing;
  const keys = serials.map(serialKey);
  const isAnnounced = and(
    eq(announcedSerials.returnId, returns.id),
    inArray(announcedSerials.serialKey, keys),
  );
  return exists(ctx.tx.select(one).from(announcedSerials).where(isAnnounced));
}

/** Its order, its list, its platform's number or one of its waybills ends so. */
export function endsWith(ctx: Context, tail: string | null): SQL {
  if (tail === null) return nothing;
  const end = `%${tail}`;
  const { returnId, waybillNo } = returnWaybills;
  const isSent = and(eq(returnId, returns.id), ilike(waybillNo, end));
  const sent = exists(ctx.tx.select(one).from(returnWaybills).where(isSent));
  const { orderNo, invtNo, logisticsNo } = importLists;
  const numbers = [orderNo, invtNo, logisticsNo, returns.platformReturnNo];
  return or(...numbers.map((number) => ilike(number, end)), sent) ?? nothing;
}

/** What it announces and nobody has counted yet. */
export const missesGoods = sql<boolean>`exists (
  select from return_lines l where l.return_id = ${returns.id} and l.announced_qty > (
    select coalesce(sum(i.line_qty), 0) from items i
    where i.return_id = l.return_id and i.gnum = l.gnum and i.state <> 'void'))`;

const weighedAtMost = 20;

/** What it announces weighs in grams, by what the house weighed of the same goods; null where it never weighed some. */
export const expectedGrams = sql<number | null>`(
  select case when count(*) = count(w.grams) then round(sum(l.announced_qty * w.grams))::int end
  from return_lines l
  join import_list_lines s on s.list_id = ${returns.listId} and s.gnum = l.gnum
  cross join lateral (select avg(m.grams) as grams from (
    select i.weight_grams / i.line_qty as grams from items i
    where i.scanned_code = s.bar_code and i.weight_grams is not null limit ${weighedAtMost}) m) w
  where l.return_id = ${returns.id})`;

/** What it announces may weigh so much in its box. */
export function weighs(boxGrams: number | null): SQL {
  if (boxGrams === null) return nothing;
  const { from, to } = fittingWeights(boxGrams);
  return sql`coalesce(${between(expectedGrams, from, to)}, false)`;
}
