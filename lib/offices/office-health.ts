import { and, count, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { feedbackMessages as m } from "#db/schema/feedback";
import { outboxDestinations } from "#db/schema/outbox";
import { returns } from "#db/schema/returns";
import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";
import { healthDays, type OfficeHealth } from "#lib/domain/office-health";
import { loopIsOpen } from "#lib/returns/open-loop";

const dayMs = 86_400_000;
const silent: OfficeHealth = {
  messages: 0,
  deliveryP50Ms: null,
  deliveryP95Ms: null,
  answerP50Ms: null,
  answerP95Ms: null,
  undelivered: 0,
  rejected: 0,
  delivered: 0,
  manual: 0,
  openLoops: 0,
  failures: 0,
  restsUntil: null,
};

/**
 * How well offices hear us, by code. Latencies and shares are those of the messages written in the last
 * thirty days: to delivery over the wire from being written, to the answer from being delivered. What waits,
 * was rejected or is open counts whenever it began. Figures only, so that also who sees no goods may read them.
 */
export async function readHealth(ctx: Context, codes: readonly string[]): Promise<Map<string, OfficeHealth>> {
  const health = new Map(codes.map((code) => [code, { ...silent }]));
  if (codes.length === 0) return health;
  const rows = await withAllInSight(ctx.tx, ctx.actor.scope, async () => [
    ...(await readLately(ctx, codes)),
    ...(await countBy(ctx, "undelivered", and(isNull(m.deliveredAt), inArray(m.officeCode, [...codes])))),
    ...(await countBy(ctx, "rejected", and(isNotNull(m.rejectedAt), inArray(m.officeCode, [...codes])))),
    ...(await countLoops(ctx, codes)),
    ...(await readBreakers(ctx, codes)),
  ]);
  for (const { code, ...figures } of rows) Object.assign(health.get(code ?? "") ?? {}, figures);
  return health;
}

async function readLately(ctx: Context, codes: readonly string[]) {
  const since = new Date(ctx.now.getTime() - healthDays * dayMs).toISOString();
  const toDelivery = sql`extract(epoch from ${m.deliveredAt} - ${m.createdAt}) * 1000`;
  const toAnswer = sql`extract(epoch from coalesce(${m.acknowledgedAt}, ${m.rejectedAt}) - ${m.deliveredAt}) * 1000`;
  const share = (part: number, of: SQL, where: SQL) =>
    sql<
      number | null
    >`round(percentile_cont(${part}::float8) within group (order by ${of}) filter (where ${where}))::float8`;
  const onWire = sql`${m.deliveredVia} = 'wire'`;
  const isDelivered = sql`${m.deliveredAt} is not null`;
  return ctx.tx
    .select({
      code: m.officeCode,
      messages: count(),
      deliveryP50Ms: share(0.5, toDelivery, onWire),
      deliveryP95Ms: share(0.95, toDelivery, onWire),
      answerP50Ms: share(0.5, toAnswer, isDelivered),
      answerP95Ms: share(0.95, toAnswer, isDelivered),
      delivered: sql<number>`count(${m.deliveredAt})::int`,
      manual: sql<number>`count(*) filter (where ${m.deliveredVia} = 'manual')::int`,
    })
    .from(m)
    .where(and(inArray(m.officeCode, [...codes]), sql`${m.createdAt} > ${since}`))
    .groupBy(m.officeCode);
}

async function countBy(ctx: Context, name: "undelivered" | "rejected", where: SQL | undefined) {
  const rows = await ctx.tx
    .select({ code: m.officeCode, total: count() })
    .from(m)
    .where(where)
    .groupBy(m.officeCode);
  return rows.map(({ code, total }) => ({ code, [name]: total }));
}

async function countLoops(ctx: Context, codes: readonly string[]) {
  const rows = await ctx.tx
    .select({ code: returns.officeCode, openLoops: count() })
    .from(returns)
    .where(and(inArray(returns.officeCode, [...codes]), loopIsOpen))
    .groupBy(returns.officeCode);
  return rows;
}

async function readBreakers(ctx: Context, codes: readonly string[]) {
  const rows = await ctx.tx
    .select({
      code: outboxDestinations.destination,
      failures: outboxDestinations.consecutiveFailures,
      restsUntil: outboxDestinations.openUntil,
    })
    .from(outboxDestinations)
    .where(inArray(outboxDestinations.destination, [...codes]));
  return rows.map((row) => ({
    ...row,
    restsUntil: row.restsUntil && row.restsUntil > ctx.now ? row.restsUntil : null,
  }));
}
