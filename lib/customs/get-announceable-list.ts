import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importListLines, importLists } from "#db/schema/import-lists";
import { returnLines, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";
import { AppError } from "#lib/errors";

export const GetAnnounceableList = z.strictObject({ invtNo: z.string().regex(/^[0-9A-Z]{18}$/) });

const announcedBefore = sql<string>`coalesce((
  select sum(${returnLines.announcedQty}) from ${returnLines}
  join ${returns} on ${returns.id} = ${returnLines.returnId}
  where ${returns.listId} = ${importListLines.listId} and ${returnLines.gnum} = ${importListLines.gnum}
), 0)::text`;

/**
 * An import list of one's own with what a return of it can be announced of: its lines, what was declared of each and
 * what was announced before, in the line's unit. Refuses `not_found`, also for the list of another.
 */
export async function getAnnounceableList(ctx: Context, { invtNo }: z.infer<typeof GetAnnounceableList>) {
  authorize(ctx, "return.announce");
  const [list] = await ctx.tx
    .select({
      id: importLists.id,
      invtNo: importLists.invtNo,
      orderNo: importLists.orderNo,
      shop: importLists.ebcName,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(importLists)
    .where(eq(importLists.invtNo, invtNo));
  if (!list) throw new AppError("not_found", { code: invtNo });
  const lines = await ctx.tx
    .select({
      gnum: importListLines.gnum,
      name: importListLines.gname,
      barcode: importListLines.barCode,
      qty: importListLines.qty,
      unit: importListLines.unit,
      announced: announcedBefore,
    })
    .from(importListLines)
    .where(eq(importListLines.listId, list.id))
    .orderBy(asc(importListLines.gnum));
  const { id: _, ...head } = list;
  return {
    ...head,
    lines: lines.map((line) => ({ ...line, qty: short(line.qty), announced: short(line.announced) })),
  };
}

function short(decimal: string): string {
  return formatDecimal(parseDecimal(decimal));
}
