import { desc, lte } from "drizzle-orm";
import { z } from "zod";
import { drawDays } from "#db/schema/selection";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";

export const ListDrawDays = z.strictObject({});

const daysAtMost = 31;

/** The seeds of the latest days for everybody: the hash from before the first draw, the seed once it is revealed. */
export async function listDrawDays(ctx: Context, _: z.infer<typeof ListDrawDays>) {
  authorize(ctx, "draw_days.read");
  return { days: await readDrawDays(ctx) };
}

/** Until tomorrow, whose hash is published today. */
export function readDrawDays(ctx: Context) {
  return ctx.tx
    .select()
    .from(drawDays)
    .where(lte(drawDays.day, dayFromNumber(shanghaiDayNumber(ctx.now) + 1)))
    .orderBy(desc(drawDays.day))
    .limit(daysAtMost);
}
