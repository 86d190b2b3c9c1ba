import { and, count, eq, gt, isNotNull, not } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { lookBack } from "#lib/notices/look-back";
import { isOverdue } from "#lib/returns/message-trouble";
import { supersededBy } from "#lib/returns/superseded-by";
import type { Cause } from "#lib/returns/write-notices";

/**
 * Loops that are open without a lawful reason: an office that owes answers, once a day with how many, told to the
 * house and to the office; and each message that an office rejected.
 */
export async function findLoops(ctx: Context): Promise<Cause[]> {
  return [...(await findSilent(ctx)), ...(await findRejected(ctx))];
}

async function findSilent(ctx: Context): Promise<Cause[]> {
  const day = shanghaiDay(ctx.now);
  const rows = await ctx.tx
    .select({ office: messages.officeCode, count: count() })
    .from(messages)
    .where(isOverdue(ctx.now))
    .groupBy(messages.officeCode);
  return rows.flatMap(({ office, count: owed }): Cause[] => {
    const facts = { day, office, count: owed };
    return [
      { kind: "loop_silent", mark: `${day}:${office}`, facts },
      { kind: "answer_overdue", mark: day, code: office, facts },
    ];
  });
}

async function findRejected(ctx: Context): Promise<Cause[]> {
  const rows = await ctx.tx
    .select({ id: messages.id, office: messages.officeCode, returnNo: returns.returnNo })
    .from(messages)
    .innerJoin(returns, eq(returns.id, messages.returnId))
    .where(and(isNotNull(messages.rejectedAt), gt(messages.rejectedAt, lookBack(ctx)), not(supersededBy)));
  return rows.map(({ id, ...facts }) => ({ kind: "loop_rejected", mark: id, facts }));
}
