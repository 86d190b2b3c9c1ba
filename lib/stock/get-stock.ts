import { and, asc, desc, eq, isNotNull, isNull, max, min, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";
import { countToday } from "#lib/returns/count-today";
import { listGaps } from "#lib/returns/list-gaps";
import { standsInWave, waitsForRegistration, waitsForWave } from "#lib/returns/waits-for-booking";
import { readStockPieces, readWave, readWaves } from "#lib/stock/read-waves";

export const GetStock = z.strictObject({
  /** Shows the waiting pieces of this shop. */
  shop: z.string().min(1).max(40).optional(),
  /** Shows the pieces of this wave. */
  wave: z.string().min(1).max(20).optional(),
});

const shownAtMost = 200;

/**
 * The booking desk: what each shop has waiting, in waves, in the account book and staged to leave, side
 * by side; the waves on their way into the account book, and the goods that it does not have.
 */
export async function getStock(ctx: Context, input: z.infer<typeof GetStock>) {
  const userId = authorize(ctx, "wave.manage");
  return {
    today: await countToday(ctx, userId, ["put_in_wave"]),
    shops: await readShops(ctx),
    ...(await readWaves(ctx)),
    gaps: await listGaps(ctx),
    waiting: input.shop ? await readStockPieces(ctx, and(eq(items.ebcCode, input.shop), waitsForWave)) : [],
    accountBooks: (await readSetting(ctx, "accountBooks")).value,
    wave: input.wave ? await readWave(ctx, input.wave) : null,
  };
}

const countWhere = (condition: SQL | undefined) => sql<number>`(count(*) filter (where ${condition}))::int`;

function readShops(ctx: Context) {
  return ctx.tx
    .select({
      ebcCode: sql<string>`${items.ebcCode}`,
      ebcName: sql<string>`coalesce(${max(importLists.ebcName)}, ${items.ebcCode})`,
      waiting: countWhere(waitsForWave).as("waiting"),
      held: countWhere(and(eq(items.state, "admitted"), isNull(items.waveId), isNotNull(items.hold))),
      unregistered: countWhere(waitsForRegistration),
      inWave: countWhere(standsInWave),
      booked: countWhere(eq(items.state, "booked")),
      staged: countWhere(eq(items.state, "staged")),
      oldest: min(items.admittedAt),
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(
      and(
        sql`${items.state} in ('admitted', 'booked', 'staged')`,
        isNotNull(items.admittedAt),
        isNotNull(items.ebcCode),
      ),
    )
    .groupBy(items.ebcCode)
    .orderBy(desc(sql`waiting`), asc(items.ebcCode))
    .limit(shownAtMost);
}
