import { and, count, eq, gte, isNotNull, min, type SQL, sql } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type InboxMonth, inboxMonths } from "#lib/domain/inbox-months";
import { type Outcome, outcomes } from "#lib/domain/item";
import { dayNumber, shanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";
import { AppError } from "#lib/errors";
import { supersededBy } from "#lib/returns/superseded-by";

/**
 * The figures of the reader's own office, the whole span first and then by month, the latest first: messages by the
 * day they were written, how many of these were answered how and within how many hours, and what those of them that
 * stand say of tax, in fen, an estimate; returns by their first message; pieces by their end. A month before the
 * first message has no record, which is not zero. Refuses `not_found` to who belongs to no office.
 */
export async function getInboxFigures(ctx: Context, _: null) {
  authorize(ctx, "feedback.acknowledge");
  const office = ctx.actor.scope === "office" ? ctx.actor.scopeCode : null;
  if (office === null) throw new AppError("not_found");
  const months = inboxMonths(shanghaiDay(ctx.now));
  const since = startOfShanghaiDay(dayNumber(months.at(-1)?.from ?? ""));
  const read = {
    since: await firstMonth(ctx, office),
    written: await readWritten(ctx, office, since),
    returns: await readReturns(ctx, office, since),
    ended: await readEnded(ctx, office, since),
  };
  const whole = { month: null, from: months.at(-1)?.from ?? "", to: months[0]?.to ?? "" };
  return [whole, ...months].map((month) => ({ ...month, figures: figuresOf(month, read) }));
}

type Read = {
  since: string | null;
  written: Awaited<ReturnType<typeof readWritten>>;
  returns: { month: string | null; returns: number }[];
  ended: Awaited<ReturnType<typeof readEnded>>;
};

const nothing = {
  ...{ messages: 0, acknowledged: 0, rejected: 0, p50: null, p90: null },
  ...{ taxed: 0, untold: 0, taxFen: 0, allowanceFen: 0 },
};

/** Null where there is no record: nothing was ever written, or not yet. */
function figuresOf({ month }: { month: InboxMonth["month"] | null }, read: Read) {
  if (read.since === null || (month !== null && month < read.since)) return null;
  const { month: _, ...written } = read.written.find((row) => row.month === month) ?? { month, ...nothing };
  const ended = read.ended.filter((row) => month === null || row.month === month);
  const ofOutcome = (outcome: Outcome) =>
    ended.reduce((sum, row) => (row.outcome === outcome ? sum + row.pieces : sum), 0);
  return {
    ...written,
    returns: read.returns
      .filter((row) => month === null || row.month === month)
      .reduce((sum, row) => sum + row.returns, 0),
    outcomes: outcomes.map((outcome) => ({ outcome, pieces: ofOutcome(outcome) })),
  };
}

/** `YYYY-MM` of an instant in Shanghai. */
function monthOf(at: SQL | typeof messages.createdAt | typeof items.endedAt): SQL<string | null> {
  return sql<string | null>`to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
}

async function firstMonth(ctx: Context, office: string): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ month: monthOf(sql`min(${messages.createdAt})`) })
    .from(messages)
    .where(eq(messages.officeCode, office));
  return row?.month ?? null;
}

/** A month of null is all of them together. */
function readWritten(ctx: Context, office: string, since: Date) {
  const tax = (key: string) => sql`(${messages.body}::jsonb #>> ${`{tax,${key}}`})::bigint`;
  const stands = sql`${messages.phase} = 'admitted' and ${messages.rejectedAt} is null and not ${supersededBy}`;
  const sum = (key: string) => sql<number>`coalesce(sum(${tax(key)}) filter (where ${stands}), 0)::float8`;
  const month = monthOf(messages.createdAt);
  return ctx.tx
    .select({
      month,
      messages: count(),
      acknowledged: sql<number>`count(${messages.acknowledgedAt})::int`,
      rejected: sql<number>`count(${messages.rejectedAt})::int`,
      p50: hoursToAnswer("0.5"),
      p90: hoursToAnswer("0.9"),
      taxed: sql<number>`(count(*) filter (where ${stands}))::int`,
      untold: sql<number>`(count(*) filter (where ${stands} and ${tax("amountFen")} is null))::int`,
      taxFen: sum("amountFen"),
      allowanceFen: sum("allowanceFen"),
    })
    .from(messages)
    .where(and(eq(messages.officeCode, office), gte(messages.createdAt, since)))
    .groupBy(sql`rollup (1)`);
}

/** The time from writing to acknowledgement that this part of the acknowledged messages kept to. */
function hoursToAnswer(part: string): SQL<number | null> {
  return sql<number | null>`round((percentile_cont(${sql.raw(part)}) within group (
    order by extract(epoch from ${messages.acknowledgedAt} - ${messages.createdAt})) / 3600)::numeric, 1)::float8`;
}

function readReturns(ctx: Context, office: string, since: Date) {
  const first = ctx.tx
    .select({ returnId: messages.returnId, at: min(messages.createdAt).as("at") })
    .from(messages)
    .where(eq(messages.officeCode, office))
    .groupBy(messages.returnId)
    .as("first");
  const month = monthOf(sql`${first.at}`);
  return ctx.tx
    .select({ month, returns: count() })
    .from(first)
    .where(sql`${first.at} >= ${since.toISOString()}`)
    .groupBy(sql`1`);
}

function readEnded(ctx: Context, office: string, since: Date) {
  return ctx.tx
    .select({ month: monthOf(items.endedAt), outcome: items.outcome, pieces: count() })
    .from(items)
    .innerJoin(returns, eq(returns.id, items.returnId))
    .where(and(eq(returns.officeCode, office), gte(items.endedAt, since), isNotNull(items.outcome)))
    .groupBy(sql`1`, items.outcome);
}
