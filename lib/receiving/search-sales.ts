import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { readSought, type SaleSign, saleSigns, sentWithinDays, tailOf } from "#lib/domain/cage-search";
import { listsByNumber } from "#lib/receiving/lists-by-number";
import {
  announcesSerial,
  endsWith,
  expectedGrams,
  hasGoods,
  missesGoods,
  namesGoods,
  weighs,
} from "#lib/receiving/sale-signs";

export type Sought = { q: string | null; weightGrams: number | null; day: string | null };
type Box = {
  waybillNo: string;
  weightGrams: number | null;
  pieces: readonly { scannedCode: string; serialNo: string | null }[];
};

const dayMs = 86_400_000;
const periodDays = 90;
const shownAtMost = 20;

/**
 * Sales that a box may belong to, those with the most signs first; twenty at most. Without a question it goes by what
 * is known of the box itself. A whole number finds its sale however old; all else is looked for among the returns of
 * the last 90 days, or around the day asked for, that still miss goods. A weight in grams that is asked for must fit.
 */
export async function searchSales(ctx: Context, box: Box, sought: Sought) {
  const asked = sought.q === null ? null : readSought(sought.q);
  const listIds = asked ? await listsByNumber(ctx, asked.codes) : [];
  const isNumbered = listIds.length > 0;
  const signs = signsOf(ctx, box, sought, isNumbered);
  const told = or(signs.serial, signs.goods, signs.tail, signs.name);
  const isAsked = sought.q !== null || (sought.day === null && sought.weightGrams === null);
  const where = isNumbered
    ? inArray(importLists.id, listIds)
    : and(
        sentAround(ctx, sought.day),
        missesGoods,
        sought.weightGrams === null ? undefined : signs.weight,
        isAsked ? told : undefined,
      );
  const found = await select(ctx, signs, where);
  return {
    hasMore: found.length > shownAtMost,
    rows: found.slice(0, shownAtMost).map(({ number, serial, goods, tail, name, weight, ...row }) => {
      const shown = { number, serial, goods, tail, name, weight };
      return { ...row, signs: saleSigns.filter((sign) => shown[sign]) };
    }),
  };
}

type Signs = Record<SaleSign, SQL>;

function signsOf(ctx: Context, box: Box, { q, weightGrams }: Sought, isNumbered: boolean): Signs {
  const asked = q === null ? null : readSought(q);
  const codes = asked?.codes ?? box.pieces.flatMap(({ scannedCode }) => readSought(scannedCode).codes);
  const serials = asked?.codes ?? box.pieces.flatMap(({ serialNo }) => serialNo ?? []);
  return {
    number: isNumbered ? sql`true` : sql`false`,
    serial: announcesSerial(ctx, serials),
    goods: hasGoods(ctx, codes),
    // A whole number ends with itself, which tells nothing more.
    tail: endsWith(ctx, isNumbered ? null : asked ? asked.tail : tailOf(box.waybillNo)),
    name: asked ? namesGoods(ctx, asked.words) : sql`false`,
    weight: weighs(weightGrams ?? box.weightGrams),
  };
}

/** Announced around a day in Shanghai, or else in the period that is looked through. */
function sentAround(ctx: Context, day: string | null): SQL | undefined {
  if (day === null) return gte(returns.announcedAt, new Date(ctx.now.getTime() - periodDays * dayMs));
  const start = new Date(`${day}T00:00:00+08:00`).getTime();
  return and(
    gte(returns.announcedAt, new Date(start - sentWithinDays * dayMs)),
    lt(returns.announcedAt, new Date(start + (sentWithinDays + 1) * dayMs)),
  );
}

function select(ctx: Context, signs: Signs, where: SQL | undefined) {
  const shown = Object.fromEntries(
    saleSigns.map((sign) => [sign, sql<boolean>`(${signs[sign]})`.as(`is_${sign}`)]),
  ) as Record<SaleSign, SQL.Aliased<boolean>>;
  const strength = sql.join(
    saleSigns.map((sign) => sql`(${sql.identifier(`is_${sign}`)})::int`),
    sql` + `,
  );
  const rows = ctx.tx
    .select({
      listId: sql<string>`${importLists.id}`.as("list_id"),
      invtNo: importLists.invtNo,
      orderNo: importLists.orderNo,
      logisticsNo: importLists.logisticsNo,
      shop: importLists.ebcName,
      returnId: sql<string | null>`${returns.id}`.as("return_id"),
      returnNo: returns.returnNo,
      announcedAt: returns.announcedAt,
      misses: sql<boolean>`(${missesGoods})`.as("misses"),
      expectedGrams: sql<number | null>`(${expectedGrams})`.as("expected_grams"),
      ...shown,
    })
    .from(importLists)
    .leftJoin(returns, eq(returns.listId, importLists.id))
    .where(where)
    .as("found");
  return ctx.tx
    .select()
    .from(rows)
    .orderBy(desc(strength), desc(rows.announcedAt), desc(rows.listId))
    .limit(shownAtMost + 1);
}
