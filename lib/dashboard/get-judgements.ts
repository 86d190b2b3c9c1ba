import { count, sql } from "drizzle-orm";
import { z } from "zod";
import { events } from "#db/schema/history";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { eventsFirst, pieceOfEvent } from "#lib/dashboard/events-first";
import { differs, ofPiece, wasJudged } from "#lib/dashboard/judgements-made";
import { recordedSince } from "#lib/dashboard/recorded-since";
import type { Days } from "#lib/dashboard/steps-taken";
import { type Judgement, judgements } from "#lib/domain/piece-quality";
import { shanghaiDay } from "#lib/domain/shanghai";
import { spansOf } from "#lib/domain/trend";

export const GetJudgements = z.strictObject({});

/**
 * How often, in each of the last weeks, an inspector proposed other than the rules recommended, an outcome was settled
 * other than proposed, and an officer found or decided other than the inspector. Null before the record.
 */
export async function getJudgements(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const today = shanghaiDay(ctx.now);
  const spans = spansOf("week", today);
  const days = { from: spans[0]?.from ?? today, to: today };
  const since = await recordedSince(ctx);
  const found: { judgement: Judgement; rows: Awaited<ReturnType<typeof countWeeks>> }[] = [];
  for (const judgement of judgements) found.push({ judgement, rows: await countWeeks(ctx, judgement, days) });
  return spans.map(({ from, to }) => ({
    from,
    to,
    counts: found.map(({ judgement, rows }) => {
      const own = rows.find((row) => row.from === from);
      const isRecorded = since !== null && to >= since;
      return {
        judgement,
        judged: isRecorded ? (own?.judged ?? 0) : null,
        differing: isRecorded ? (own?.differing ?? 0) : null,
      };
    }),
  }));
}

function countWeeks(ctx: Context, judgement: Judgement, days: Days) {
  return ctx.tx
    .select({
      from: sql<string>`date_trunc('week', ${events.at} at time zone 'Asia/Shanghai')::date::text`,
      judged: count(),
      differing: sql<number>`(count(*) filter (where ${differs[judgement]}))::int`,
    })
    .from(eventsFirst(ctx, wasJudged(judgement, days)))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .where(ofPiece(judgement))
    .groupBy(sql`1`);
}
