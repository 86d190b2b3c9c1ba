import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { stockTakings, takingPieces } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { isHeldByBook } from "#lib/returns/is-held-by-book";
import { nextNumber } from "#lib/returns/next-number";
import { requireThawed } from "#lib/returns/require-thawed";
import { locationOfItem } from "#lib/returns/waits-for-place";

export const OpenTaking = z.strictObject({ zoneCode: z.string().min(1).max(3) });

/**
 * Freezes a zone and writes down what the system says stands in it, and what of it the account book should hold; from
 * now on nothing goes in or out until the result is signed. Refuses `zone_frozen` for one that is counted already, and
 * `load_stands_here` where pieces of a sealed load still stand, which may leave at any moment.
 */
export async function openTaking(
  ctx: Context,
  { zoneCode }: z.infer<typeof OpenTaking>,
): Promise<{ takingNo: string }> {
  const openedBy = authorize(ctx, "taking.open");
  const [zone] = await ctx.tx.select().from(zones).where(eq(zones.code, zoneCode)).for("update");
  if (!zone) throw new AppError("not_found", { code: zoneCode });
  await requireThawed(ctx, zoneCode);
  await requireNoLoad(ctx, zoneCode);
  const takingNo = await nextNumber(ctx, "taking");
  await ctx.tx.insert(stockTakings).values({ takingNo, zoneCode, openedBy, openedAt: ctx.now });
  await snapshot(ctx, takingNo, zoneCode);
  ctx.changed.add("items");
  return { takingNo };
}

const stands = (zoneCode: string) =>
  sql`${locationOfItem} in (select l.code from ${locations} l where l.zone_code = ${zoneCode})`;

async function requireNoLoad(ctx: Context, zoneCode: string): Promise<void> {
  const [load] = await ctx.tx
    .select({ batchNo: batches.batchNo })
    .from(items)
    .innerJoin(batches, eq(batches.id, items.batchId))
    .where(
      and(
        stands(zoneCode),
        eq(items.state, "staged"),
        inArray(batches.status, ["sealed", "approved", "executing"]),
      ),
    )
    .limit(1);
  if (load) throw new AppError("load_stands_here", { batchNo: load.batchNo });
}

/** A statement takes 65,535 parameters. */
const piecesAtOnce = 5_000;

async function snapshot(ctx: Context, takingNo: string, zoneCode: string): Promise<void> {
  const pieces = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      locationCode: sql<string>`coalesce(${items.locationCode}, ${containers.locationCode})`,
      inBook: isHeldByBook,
    })
    .from(items)
    .leftJoin(containers, eq(containers.code, items.containerCode))
    .where(stands(zoneCode));
  for (let from = 0; from < pieces.length; from += piecesAtOnce) {
    const some = pieces.slice(from, from + piecesAtOnce).map((piece) => ({ ...piece, takingNo }));
    await ctx.tx.insert(takingPieces).values(some);
  }
}
