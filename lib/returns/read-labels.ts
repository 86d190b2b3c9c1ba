import { asc, eq, type SQL, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { rollPlates } from "#db/schema/plate-rolls";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";

/** Under what the history says that a label of a piece was printed. */
export const labelPrinted = "label_printed";

const printedOf = (what: SQL) => sql`(select ${what} from ${events} where ${events.subjectKind} = 'item'
  and ${events.subjectId} = ${items.id} and ${events.type} = ${labelPrinted})`;

/** The label of a roll that the piece got its plate from is its first. */
const onRoll = sql`(select count(*)::int from ${rollPlates} where ${rollPlates.plate} = ${items.plate})`;

/**
 * What stands on the labels of the pieces meant by `where`, by plate and at most so many, and how often each was
 * printed, last when and by whom.
 */
export async function readLabels(ctx: Context, where: SQL | undefined, most = 1_000) {
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      officeCode: items.officeCode,
      officeName: offices.nameZh,
      outcome: items.outcome,
      receivedAt: items.receivedAt,
      printed: sql<number>`${printedOf(sql`count(*)::int`)} + ${onRoll}`,
      lastPrintedAt: sql<Date | null>`${printedOf(sql`max(${events.at})`)}`.mapWith(items.receivedAt),
      lastPrintedBy: sql<
        string | null
      >`${printedOf(sql`(array_agg(${events.actorId} order by ${events.sequence} desc))[1]`)}`,
    })
    .from(items)
    .leftJoin(offices, eq(offices.code, items.officeCode))
    .where(where)
    .orderBy(asc(items.plate))
    .limit(most);
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedOn: shanghaiDay(receivedAt) }));
}
