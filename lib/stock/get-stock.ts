import { and, asc, desc, eq, gt, isNotNull, isNull, max, min, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { waves } from "#db/schema/batches";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { countToday } from "#lib/returns/count-today";
import { standsInWave, waitsForWave } from "#lib/returns/waits-for-booking";

export const GetStock = z.strictObject({
  /** Shows the waiting pieces of this shop. */
  shop: z.string().min(1).max(40).optional(),
  /** Shows the pieces of this wave. */
  wave: z.string().min(1).max(20).optional(),
});

const shownAtMost = 200;
const bookedShown = 20;

/**
 * The booking desk: what each shop has waiting, in waves, in the account book and staged to leave, side
 * by side; the waves that are not booked in, and the newest that are.
 */
export async function getStock(ctx: Context, input: z.infer<typeof GetStock>) {
  const userId = authorize(ctx, "wave.manage");
  return {
    today: await countToday(ctx, userId, ["put_in_wave"]),
    shops: await readShops(ctx),
    open: await readWaves(ctx).having(({ pieces, bookedAt }) => and(gt(pieces, 0), isNull(bookedAt))),
    booked: await readWaves(ctx)
      .having(({ bookedAt }) => isNotNull(bookedAt))
      .limit(bookedShown),
    waiting: input.shop ? await readPieces(ctx, and(eq(items.ebcCode, input.shop), waitsForWave)) : [],
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

function readWaves(ctx: Context) {
  return ctx.tx
    .select({
      waveNo: waves.waveNo,
      ebcName: waves.ebcName,
      createdAt: waves.createdAt,
      createdBy: users.name,
      bondedListNo: waves.bondedListNo,
      bookedAt: waves.bookedAt,
      pieces: sql<number>`count(${items.id})::int`,
    })
    .from(waves)
    .innerJoin(users, eq(users.id, waves.createdBy))
    .leftJoin(items, eq(items.waveId, waves.id))
    .groupBy(waves.id, users.name)
    .orderBy(descending(waves.createdAt));
}

async function readWave(ctx: Context, waveNo: string) {
  const [wave] = await ctx.tx.select().from(waves).where(eq(waves.waveNo, waveNo));
  if (!wave) throw new AppError("not_found", { code: waveNo });
  const { ebcName, bondedListNo, gatePassNo, emsNo, bookedAt } = wave;
  const pieces = await readPieces(ctx, eq(items.waveId, wave.id));
  return { waveNo, ebcName, bondedListNo, gatePassNo, emsNo, bookedAt, pieces };
}

function readPieces(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      grade: items.grade,
      lineQty: items.lineQty,
      invtNo: importLists.invtNo,
      hold: items.hold,
      admittedAt: items.admittedAt,
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(where)
    .orderBy(asc(items.admittedAt), asc(items.plate))
    .limit(shownAtMost);
}
