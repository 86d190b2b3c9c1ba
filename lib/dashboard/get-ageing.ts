import { inArray, type SQL, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isOfAge } from "#lib/dashboard/matching-pieces";
import { supervisedStates } from "#lib/domain/item";
import { type PieceAge, pieceAges } from "#lib/domain/piece-age";

/** How many pieces stand in each state and for how long they have been here, in Shanghai days since receipt. */
export async function getAgeing(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const counts = Object.fromEntries(
    pieceAges.map((age) => [age, sql<number>`(count(*) filter (where ${isOfAge(ctx.now, age)}))::int`]),
  ) as Record<PieceAge, SQL<number>>;
  const rows = await ctx.tx
    .select({ state: items.state, ...counts })
    .from(items)
    .where(inArray(items.state, [...supervisedStates]))
    .groupBy(items.state);
  return supervisedStates.map((state) => {
    const found = rows.find((row) => row.state === state);
    return { state, ages: pieceAges.map((age) => ({ age, pieces: found?.[age] ?? 0 })) };
  });
}
