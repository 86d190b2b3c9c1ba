import { and, asc, gt, inArray, lt, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { ownerReminders } from "#db/schema/owner-reminders";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerAskedAt } from "#lib/domain/owner-answer";
import { dayOfStage, dueReminder, type ReminderDays, type ReminderStage } from "#lib/domain/owner-reminder";
import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { tellOwners } from "#lib/goods/tell-owners";
import { readSetting } from "#lib/read-setting";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { remarkItems } from "#lib/returns/record-fact";
import { isUndecided } from "#lib/returns/waits-for-owner";

const piecesAtOnce = 200;

type Due = { piece: LockedItem; askedAt: Date; stage: ReminderStage };

/**
 * Reminds the owners of the next pieces behind an id that they neither answered for nor instructed, each reminder of
 * one asking once, whoever looks and however often; it stands with the owner's goods and in the piece's history.
 * Nothing follows from the third: goods are never ended by silence. `next` is null when no piece is left behind it.
 */
export async function remindOwners(
  ctx: Context,
  after: string | null,
): Promise<{ reminded: number; next: string | null }> {
  authorizeSystem(ctx);
  const { value: days } = await readSetting(ctx, "reminderDays");
  const candidates = await ctx.tx
    .select({ id: items.id, plate: items.plate })
    .from(items)
    .where(and(isUndecided, isBehind(ctx.now, days), after ? gt(items.id, after) : undefined))
    .orderBy(asc(items.id))
    .limit(piecesAtOnce);
  const pieces = await lockItems(
    ctx,
    candidates.map(({ plate }) => plate),
  );
  const due = await findDue(ctx, pieces, days);
  for (const [stage, those] of Map.groupBy(due, ({ stage }) => stage)) {
    await remindOf(ctx, those, dayOfStage(days, stage));
  }
  const next = candidates.length === piecesAtOnce ? (candidates.at(-1)?.id ?? null) : null;
  return { reminded: due.length, next };
}

/** Asked so long ago that a reminder is due which was not sent; those that were told all so far are left alone. */
function isBehind(now: Date, days: ReminderDays) {
  const by = (stage: ReminderStage) => {
    const lastDay = shanghaiDayNumber(now) - dayOfStage(days, stage);
    return lt(items.admittedAt, endOfShanghaiDay(lastDay));
  };
  const reached = sql`case when ${by(3)} then 3 when ${by(2)} then 2 else 1 end`;
  return and(
    by(1),
    sql`not exists (select from ${ownerReminders} r
      where r.item_id = items.id and r.asked_at = ${items.admittedAt} and r.stage >= ${reached})`,
  );
}

/** Decides on the locked pieces: what was answered a moment ago is reminded of no more. */
async function findDue(ctx: Context, pieces: readonly LockedItem[], days: ReminderDays): Promise<Due[]> {
  if (pieces.length === 0) return [];
  const rows = await ctx.tx
    .select()
    .from(ownerReminders)
    .where(
      inArray(
        ownerReminders.itemId,
        pieces.map(({ id }) => id),
      ),
    );
  return pieces.flatMap((piece) => {
    const askedAt = ownerAskedAt(piece);
    if (!askedAt || piece.ownerResponse || piece.instructedOutcome || piece.outcome || piece.hold) return [];
    const sent = rows
      .filter((row) => row.itemId === piece.id && row.askedAt.getTime() === askedAt.getTime())
      .map(({ stage }) => stage);
    const stage = dueReminder({ askedAt, sent, days, now: ctx.now });
    return stage ? [{ piece, askedAt, stage }] : [];
  });
}

async function remindOf(ctx: Context, due: readonly Due[], day: number): Promise<void> {
  const rows = due.map(({ piece, askedAt, stage }) => {
    return { itemId: piece.id, askedAt, stage, day, remindedAt: ctx.now };
  });
  await ctx.tx.insert(ownerReminders).values(rows);
  const pieces = due.map(({ piece }) => piece);
  await tellOwners(ctx, pieces, day);
  await remarkItems(ctx, pieces, { type: "owner_reminded", body: { day } });
}
