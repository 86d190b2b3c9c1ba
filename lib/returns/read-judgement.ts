import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { judgements } from "#db/schema/rules";
import type { Context } from "#lib/context";

/** The newest judgement of a piece and how many there are before it; null where none is, or none is shown. */
export function readJudgement(ctx: Context, itemId: string) {
  return readNewest(ctx, eq(judgements.itemId, itemId));
}

/** The same of an application that was made before its pieces were here. */
export function readJudgementAhead(ctx: Context, applicationId: string) {
  return readNewest(ctx, and(eq(judgements.applicationId, applicationId), isNull(judgements.itemId)));
}

async function readNewest(ctx: Context, which: SQL | undefined) {
  const [newest] = await ctx.tx
    .select({ occasion: judgements.occasion, judgedAt: judgements.judgedAt, rules: judgements.rules })
    .from(judgements)
    .where(which)
    .orderBy(desc(judgements.judgedAt), desc(judgements.id))
    .limit(1);
  if (!newest) return null;
  return { ...newest, earlier: (await ctx.tx.$count(judgements, which)) - 1 };
}
