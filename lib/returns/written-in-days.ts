import { and, gte, lt, type SQL } from "drizzle-orm";
import { feedbackMessages as messages } from "#db/schema/feedback";
import { dayNumber, endOfShanghaiDay, startOfShanghaiDay } from "#lib/domain/shanghai";

/** Messages that were written in these Shanghai days `YYYY-MM-DD`, both included; an end left out is open. */
export function writtenInDays({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  return and(
    from ? gte(messages.createdAt, startOfShanghaiDay(dayNumber(from))) : undefined,
    to ? lt(messages.createdAt, endOfShanghaiDay(dayNumber(to))) : undefined,
  ) satisfies SQL | undefined;
}
