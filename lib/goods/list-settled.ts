import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { monthOf, type SettledMonth, settlementMeasures, storageDaysIn } from "#lib/domain/settlement";
import { dayNumber, endOfShanghaiDay, shanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";
import { admittedOn, endedOn, inspectionsOf } from "#lib/goods/get-settlement";
import { ownGoods } from "#lib/goods/own-goods";

export const ListSettled = z.object({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  measure: z.enum(settlementMeasures),
  /** Of which enterprise; of all, where it is left out. */
  of: z.string().min(1).max(18).optional(),
});
export type ListSettled = z.infer<typeof ListSettled>;

const shownAtMost = 2_000;

/** The pieces behind one number of a settlement, each with what it adds to it; beyond two thousand it is cut. */
export async function listSettled(ctx: Context, { month, measure, of }: ListSettled) {
  authorize(ctx, "goods.read");
  const days = monthOf(month);
  const today = shanghaiDay(ctx.now);
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      returnNo: returns.returnNo,
      outcome: items.outcome,
      admittedOn,
      endedOn,
      inspections: sql<number>`${inspectionsOf}::int`,
    })
    .from(items)
    .leftJoin(returns, eq(returns.id, items.returnId))
    .where(
      and(ownGoods(ctx), of === undefined ? undefined : eq(items.ebcCode, of), countsFor(ctx, days, measure)),
    )
    .orderBy(asc(items.admittedAt), asc(items.id))
    .limit(shownAtMost + 1);
  const amountOf = (row: (typeof rows)[number]) => {
    if (measure === "storage") return storageDaysIn(days, row, today);
    return measure === "inspections" ? row.inspections : 1;
  };
  const shown = rows.slice(0, shownAtMost);
  return {
    isCut: rows.length > shownAtMost,
    rows: shown.map((row) => ({ ...row, amount: amountOf(row) })).filter(({ amount }) => amount > 0),
  };
}

/** The pieces whose days add something to a measure of that month. */
function countsFor(ctx: Context, { first, last }: SettledMonth, measure: ListSettled["measure"]) {
  const from = startOfShanghaiDay(dayNumber(first));
  const until = endOfShanghaiDay(Math.min(dayNumber(last), dayNumber(shanghaiDay(ctx.now))));
  const within = (at: typeof items.admittedAt | typeof items.endedAt): SQL | undefined =>
    and(gte(at, from), sql`${at} < ${until.toISOString()}::timestamptz`);
  if (measure === "storage") {
    return and(lte(items.admittedAt, until), or(isNull(items.endedAt), gte(items.endedAt, from)));
  }
  if (measure === "admitted" || measure === "inspections") return within(items.admittedAt);
  return and(within(items.endedAt), eq(items.outcome, measure));
}
