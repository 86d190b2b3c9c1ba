import { desc, eq, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { plateRolls, rollPlates } from "#db/schema/plate-rolls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const rollsAtMost = 50;

/**
 * The last fifty rolls of plates, newest first, with how many plates each has, how many are used, and how many of
 * these were taken back.
 */
export async function listRolls(ctx: Context) {
  authorize(ctx, "roll.print");
  const last = ctx.tx
    .select()
    .from(plateRolls)
    .orderBy(desc(plateRolls.rollNo))
    .limit(rollsAtMost)
    .as("last");
  return ctx.tx
    .select({
      rollNo: last.rollNo,
      madeAt: last.madeAt,
      madeBy: users.name,
      plates: sql<number>`count(*)::int`,
      used: sql<number>`count(${items.id})::int`,
      voided: sql<number>`count(*) filter (where ${items.state} = 'void')::int`,
    })
    .from(last)
    .innerJoin(users, eq(users.id, last.madeBy))
    .innerJoin(rollPlates, eq(rollPlates.rollNo, last.rollNo))
    .leftJoin(items, eq(items.plate, rollPlates.plate))
    .groupBy(last.rollNo, last.madeAt, users.name)
    .orderBy(desc(last.rollNo));
}
