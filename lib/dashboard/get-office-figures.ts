import { count, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { offices } from "#db/schema/offices";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Days } from "#lib/dashboard/steps-taken";
import { shanghaiDay } from "#lib/domain/shanghai";
import { qualitySpan } from "#lib/domain/trend";
import { loopIsOpen } from "#lib/returns/open-loop";
import { writtenInDays } from "#lib/returns/written-in-days";

export const GetOfficeFigures = z.strictObject({});

/**
 * Of each originating office: the messages that were written to it in the last eight weeks, how many of these it
 * acknowledged and within how many hours, how many it rejected; and the returns whose loop is open now. The office
 * with the most messages is first.
 */
export async function getOfficeFigures(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const days = qualitySpan(shanghaiDay(ctx.now));
  const written = await readWritten(ctx, days);
  const open = await readOpenLoops(ctx);
  const silent = open.filter(({ code }) => !written.some((row) => row.code === code));
  const none = { messages: 0, acknowledged: 0, rejected: 0, p50: null, p90: null };
  return {
    ...days,
    offices: [
      ...written.map((row) => ({ ...row, open: open.find(({ code }) => code === row.code)?.open ?? 0 })),
      ...silent.map((row) => ({ ...none, ...row })),
    ],
  };
}

function readWritten(ctx: Context, days: Days) {
  const total = count();
  return ctx.tx
    .select({
      code: messages.officeCode,
      name: nameOf,
      messages: total,
      acknowledged: sql<number>`(count(${messages.acknowledgedAt}))::int`,
      rejected: sql<number>`(count(${messages.rejectedAt}))::int`,
      p50: hoursToAnswer("0.5"),
      p90: hoursToAnswer("0.9"),
    })
    .from(messages)
    .leftJoin(offices, eq(offices.code, messages.officeCode))
    .where(writtenInDays(days))
    .groupBy(messages.officeCode)
    .orderBy(sql`${total} desc`, messages.officeCode);
}

function readOpenLoops(ctx: Context) {
  return ctx.tx
    .select({ code: sql<string>`${returns.officeCode}`, name: nameOf, open: count() })
    .from(returns)
    .leftJoin(offices, eq(offices.code, returns.officeCode))
    .where(sql`${loopIsOpen} and ${isNotNull(returns.officeCode)}`)
    .groupBy(returns.officeCode)
    .orderBy(returns.officeCode);
}

const nameOf = sql<string | null>`min(${offices.nameZh})`;

/** The time from writing to acknowledgement that this part of the acknowledged messages kept to. */
function hoursToAnswer(part: string): SQL<number | null> {
  return sql<number | null>`round((percentile_cont(${sql.raw(part)}) within group (
    order by extract(epoch from ${messages.acknowledgedAt} - ${messages.createdAt})) / 3600)::numeric, 1)::float8`;
}
