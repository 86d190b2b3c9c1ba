import { sql } from "drizzle-orm";
import type { Context } from "#lib/context";

/** Lets one worker judge anew at a time: two at the same lists would each write down the change of one. */
export async function judgeInTurn(ctx: Context): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('judging', 0))`);
}
