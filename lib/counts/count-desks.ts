import type { SQL } from "drizzle-orm";
import { and, count, eq, gt, gte, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { batches } from "#db/schema/batches";
import { feedbackMessages } from "#db/schema/feedback";
import { items } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { type DeskKey, desksFor } from "#lib/domain/desks";
import { answerableStates } from "#lib/domain/goods-view";
import { silenceCountsBefore } from "#lib/domain/owner-answer";
import { isInTrouble, isOpen } from "#lib/returns/message-trouble";

export type DeskCounts = Partial<Record<DeskKey, number>>;

/** What waits at each desk the person may open; counted in the person's own scope. */
export async function countDesks(ctx: Context): Promise<DeskCounts> {
  const { role } = ctx.actor;
  if (role === "system") return {};
  const counts: DeskCounts = {};
  for (const { key } of desksFor(role)) {
    const waiting = waitingAt[key];
    if (waiting) counts[key] = await countRows(ctx, ...waiting(ctx.now));
  }
  return counts;
}

const waitingAt: Partial<Record<DeskKey, (now: Date) => [PgTable, SQL | undefined]>> = {
  receiving: () => [parcels, inArray(parcels.status, ["arrived", "opened"])],
  inspection: () => [
    items,
    or(
      and(eq(items.state, "received"), isNotNull(items.listId)),
      and(eq(items.state, "inspected"), gt(items.round, 1), isNull(items.hold)),
    ),
  ],
  applications: () => [
    items,
    and(eq(items.state, "inspected"), isNull(items.applicationId), isNull(items.hold)),
  ],
  verification: () => [
    items,
    and(
      eq(items.state, "declared"),
      or(isNull(items.verdict), eq(items.verdict, "withhold")),
      eq(items.lane, "in_person"),
    ),
  ],
  stock: () => [items, eq(items.state, "admitted")],
  outbound: () => [items, eq(items.state, "booked")],
  moveOuts: () => [
    batches,
    and(eq(batches.outcome, "move_out"), eq(batches.status, "approved"), isNull(batches.clearedAt)),
  ],
  exceptions: () => [items, and(isNull(items.listId), inArray(items.state, ["received", "inspected"]))],
  goods: (now) => [
    items,
    and(
      isNull(items.ownerResponse),
      inArray(items.state, [...answerableStates]),
      gte(items.admittedAt, silenceCountsBefore(now)),
    ),
  ],
  inbox: () => [feedbackMessages, isOpen],
  feedback: (now) => [feedbackMessages, isInTrouble(now)],
};

async function countRows(ctx: Context, table: PgTable, where: SQL | undefined): Promise<number> {
  const [row] = await ctx.tx.select({ total: count() }).from(table).where(where);
  return row?.total ?? 0;
}
