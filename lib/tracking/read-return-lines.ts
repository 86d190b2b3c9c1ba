import { and, asc, eq, isNotNull, ne, sql } from "drizzle-orm";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { type Return, returnLines } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { unitName } from "#lib/domain/codes/unit";
import { subtractDecimals } from "#lib/domain/decimal";

export type ReturnLine = Awaited<ReturnType<typeof readReturnLines>>[number];

/** All lines of a return's list: declared, announced, counted for this return, and standing elsewhere. */
export async function readReturnLines(ctx: Context, owner: Return) {
  if (!owner.listId) return [];
  const listed = await ctx.tx
    .select()
    .from(importListLines)
    .where(eq(importListLines.listId, owner.listId))
    .orderBy(asc(importListLines.gnum));
  const announced = await ctx.tx.select().from(returnLines).where(eq(returnLines.returnId, owner.id));
  const counted = await ctx.tx
    .select({
      gnum: items.gnum,
      qty: sql<string>`sum(${items.lineQty})::text`,
      // What has left the zone again stands on the line no more, as the line's own sum has it.
      standing: sql<string>`coalesce(sum(${items.lineQty}) filter (where ${ne(items.state, "moved_out")}), 0)::text`,
    })
    .from(items)
    .where(and(eq(items.returnId, owner.id), isNotNull(items.gnum), ne(items.state, "void")))
    .groupBy(items.gnum);
  return listed.map((line) => {
    const { gnum, gname, gmodel, gcode, barCode, price, claimedQty } = line;
    const own = {
      announced: announced.find((row) => row.gnum === gnum),
      counted: counted.find((row) => row.gnum === gnum),
    };
    const countedQty = own.counted?.qty ?? "0";
    return {
      gnum,
      gname,
      gmodel,
      gcode,
      barCode,
      price,
      countedQty,
      unit: unitName(line.unit),
      listedQty: line.qty,
      announcedQty: own.announced?.announcedQty ?? null,
      serials: own.announced?.serials ?? [],
      elsewhereQty: subtractDecimals(claimedQty, own.counted?.standing ?? "0"),
    };
  });
}
