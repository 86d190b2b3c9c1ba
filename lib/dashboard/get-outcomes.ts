import { count, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { onOwnLine, valueFen } from "#lib/dashboard/declared-value";
import { eventsFirst, pieceOfEvent } from "#lib/dashboard/events-first";
import { recordedSince } from "#lib/dashboard/recorded-since";
import { tookEnd } from "#lib/dashboard/steps-taken";
import { mondayOf } from "#lib/domain/calendar";
import { type Outcome, outcomes } from "#lib/domain/item";
import { dayFromNumber, dayNumber, shanghaiDay } from "#lib/domain/shanghai";

const weeksShown = 8;

type Ended = { outcome: Outcome; pieces: number; valueFen: number };

/**
 * How pieces ended in each of the last weeks, Monday to Sunday in Shanghai, the running one last: pieces and their
 * declared value in fen. A week that ended before the house recorded anything has no figures.
 */
export async function getOutcomes(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const today = shanghaiDay(ctx.now);
  const first = dayNumber(mondayOf(today)) - 7 * (weeksShown - 1);
  const rows = await readEnds(ctx, dayFromNumber(first), today);
  const since = await recordedSince(ctx);
  return Array.from({ length: weeksShown }, (_, index) => {
    const monday = first + 7 * index;
    const [from, to] = [dayFromNumber(monday), dayFromNumber(monday + 6)];
    const own = rows.filter(({ week }) => week === from);
    const isRecorded = since !== null && to >= since;
    return { from, to, ended: isRecorded ? outcomes.map((outcome) => sumOf(outcome, own)) : null };
  });
}

async function readEnds(ctx: Context, from: string, to: string) {
  const week = sql<string>`date_trunc('week', ${events.at} at time zone 'Asia/Shanghai')::date::text`;
  const outcome = sql<Outcome>`case when ${events.type} = 'detain' then 'detained' else ${items.outcome} end`;
  return ctx.tx
    .select({ week, outcome, pieces: count(), valueFen })
    .from(eventsFirst(ctx, tookEnd({ from, to })))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .leftJoin(importListLines, onOwnLine)
    .groupBy(sql`1, 2`);
}

function sumOf(outcome: Outcome, rows: readonly Ended[]): Ended {
  const own = rows.find((row) => row.outcome === outcome);
  return { outcome, pieces: own?.pieces ?? 0, valueFen: own?.valueFen ?? 0 };
}
