import { and, asc, eq, exists, inArray, ne, not, notInArray, or, sql } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returnLines, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { endedStates } from "#lib/domain/item";
import { lineTax, type TaxQuestion } from "#lib/domain/tax/line-tax";
import { readTaxRates } from "#lib/read-tax-rates";
import { taxedList } from "#lib/returns/taxed-list";

const listsAtMost = 2_000;

/** What must be known before the tax of goods that are coming back can be told. */
export type OpenTaxQuestion = {
  question: TaxQuestion;
  gcode: string;
  gname: string;
  /** In how many lines of open returns it is asked, and in which return for one. */
  lines: number;
  returnNo: string;
};

/** Every version of the rates, and what open returns ask of them; of very many lists the newest are asked. */
export async function getTaxRates(ctx: Context) {
  authorize(ctx, "tax.read");
  const rates = await readTaxRates(ctx);
  const asked = new Map<string, OpenTaxQuestion>();
  for (const { list, returnNo, part, gname } of await readOpenLines(ctx)) {
    const { question, gcode } = lineTax(list, rates, part);
    if (question === null) continue;
    const key = `${question} ${gcode}`;
    const before = asked.get(key);
    asked.set(key, { question, gcode, gname, returnNo, lines: (before?.lines ?? 0) + 1 });
  }
  return {
    rates,
    questions: [...asked.values()].toSorted((a, b) => b.lines - a.lines || (a.gcode < b.gcode ? -1 : 1)),
  };
}

async function readOpenLines(ctx: Context) {
  const open = await ctx.tx
    .select({
      returnNo: returns.returnNo,
      list: importLists,
      gnum: returnLines.gnum,
      qty: returnLines.announcedQty,
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .where(isOpen(ctx))
    .orderBy(sql`${returns.announcedAt} desc`, returns.id, asc(returnLines.gnum))
    .limit(listsAtMost);
  const listIds = [...new Set(open.map(({ list }) => list.id))];
  if (listIds.length === 0) return [];
  const lines = await ctx.tx.select().from(importListLines).where(inArray(importListLines.listId, listIds));
  const linesOf = Map.groupBy(lines, ({ listId }) => listId);
  return open.flatMap(({ returnNo, list, gnum, qty }) => {
    const own = linesOf.get(list.id) ?? [];
    const gname = own.find((line) => line.gnum === gnum)?.gname;
    return gname === undefined ? [] : [{ list: taxedList(list, own), returnNo, part: { gnum, qty }, gname }];
  });
}

/** Something of it is still to come, or has not reached its end. */
function isOpen(ctx: Context) {
  const pieces = (ended: boolean) =>
    exists(
      ctx.tx
        .select({ one: sql`1` })
        .from(items)
        .where(
          and(
            eq(items.returnId, returns.id),
            ended ? ne(items.state, "void") : notInArray(items.state, [...endedStates]),
          ),
        ),
    );
  return or(pieces(false), not(pieces(true)));
}
