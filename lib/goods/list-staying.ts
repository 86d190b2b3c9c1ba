import { and, asc, count, desc, eq, inArray, lt, max, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { supervisedStates } from "#lib/domain/item";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { instructionOf } from "#lib/domain/owner-instruction";
import { dayOfStage, daysSince, type ReminderDays, reminderStages } from "#lib/domain/owner-reminder";
import { endOfShanghaiDay, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { stayReason } from "#lib/domain/stay-reason";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";
import { readDaysOff } from "#lib/read-days-off";
import { readSetting } from "#lib/read-setting";
import { isMissingInBook } from "#lib/returns/book-key";
import { lastReminders } from "#lib/returns/last-reminders";
import { locationOfItem } from "#lib/returns/waits-for-place";

export const ListStaying = z.object({
  /** Longer here than the day of that reminder. */
  age: z.enum(["1", "2", "3"]).default("1").catch("1"),
  merchant: z
    .string()
    .regex(/^[\x21-\x7e]{1,40}$/)
    .optional()
    .catch(undefined),
  after: cursorText(),
  before: cursorText(),
  /** All of it, for a spreadsheet. */
  whole: z.literal("1").optional().catch(undefined),
});
export type ListStaying = z.infer<typeof ListStaying>;

const pageSize = 50;
/** A spreadsheet of more rows is of use to nobody. */
const wholeAtMost = 20_000;

/**
 * Goods that have been in the house longer than the days of a reminder, the longest first: how long, since when their
 * owner is asked and what it said, and the one thing each waits for. Days are Shanghai days.
 */
export async function listStaying(ctx: Context, { age, merchant, whole, ...asked }: ListStaying) {
  authorize(ctx, "warehouse.read");
  const { value: days } = await readSetting(ctx, "reminderDays");
  const here = inHouseFor(ctx, days, Number(age) as (typeof reminderStages)[number]);
  const where = and(here, merchant ? eq(items.ebcCode, merchant) : undefined);
  const size = whole ? wholeAtMost : pageSize;
  const found = await selectPage(ctx, where, readCursor(asked), size);
  const { rows, ...beside } = cutPage(found, size, asked, (row) => row);
  const daysOff = await readDaysOff(ctx);
  const reminders = await lastReminders(
    ctx,
    rows.map(({ id }) => id),
  );
  return {
    day: shanghaiDay(ctx.now),
    days,
    rows: rows.map(({ at: _, id, ...row }) => ({
      ...asRow(ctx, daysOff, row),
      reminder: reminders.get(id) ?? null,
    })),
    counts: await countAges(ctx, days, merchant),
    merchants: await readMerchants(ctx, here, merchant),
    ...beside,
  };
}

/** In the house since before the Shanghai day that lies so many days back ended. */
function inHouseFor(ctx: Context, days: ReminderDays, stage: (typeof reminderStages)[number]) {
  const lastDay = shanghaiDayNumber(ctx.now) - dayOfStage(days, stage);
  return and(inArray(items.state, [...supervisedStates]), lt(items.receivedAt, endOfShanghaiDay(lastDay)));
}

function asRow(
  ctx: Context,
  daysOff: readonly string[],
  row: Omit<Awaited<ReturnType<typeof selectPage>>[number], "at" | "id">,
) {
  const { settledAt, disputeUpheldAt, admittedAt, receivedAt, ...owned } = row;
  const { instructed, instructionNo, instructionNote, ...shown } = owned;
  const askedAt = ownerAskedAt({ admittedAt, settledAt, disputeUpheldAt });
  const answer = ownerAnswered({ response: row.ownerResponse, askedAt, now: ctx.now, daysOff });
  const silent = answer.answered && answer.by === "silence";
  return {
    ...shown,
    houseDays: daysSince(receivedAt, ctx.now),
    storageDays: admittedAt && daysSince(admittedAt, ctx.now),
    answer,
    instruction: instructionOf({ instructed, instructionNo, instructionNote }),
    reason: stayReason({ ...row, instructed: instructed !== null, silent }),
  };
}

async function countAges(ctx: Context, days: ReminderDays, merchant: string | undefined) {
  const counts: Partial<Record<ListStaying["age"], number>> = {};
  for (const stage of reminderStages) {
    const ofMerchant = merchant ? eq(items.ebcCode, merchant) : undefined;
    counts[`${stage}`] = await ctx.tx.$count(items, and(inHouseFor(ctx, days, stage), ofMerchant));
  }
  return counts;
}

/** The merchants whose goods stay so long, the most goods first; who is asked for stands before them all. */
function readMerchants(ctx: Context, where: SQL | undefined, asked: string | undefined) {
  return ctx.tx
    .select({ code: sql<string>`${items.ebcCode}`, name: max(importLists.ebcName), pieces: count() })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(and(where, sql`${items.ebcCode} is not null`))
    .groupBy(items.ebcCode)
    .orderBy(sql`${items.ebcCode} is distinct from ${asked ?? null}::text`, desc(count()), asc(items.ebcCode))
    .limit(200);
}

async function selectPage(
  ctx: Context,
  where: SQL | undefined,
  from: ReturnType<typeof readCursor>,
  size: number,
) {
  const order = from?.backwards ? descending : ascending;
  const here = from && sql`(${from.at.toISOString()}::timestamptz, ${from.id}::uuid)`;
  const beyond = here && sql`(${items.receivedAt}, ${items.id}) ${from.backwards ? sql`<` : sql`>`} ${here}`;
  return ctx.tx
    .select({
      id: items.id,
      at: items.receivedAt,
      plate: items.plate,
      goodsName: items.goodsName,
      ebcCode: items.ebcCode,
      shop: importLists.ebcName,
      state: items.state,
      hold: items.hold,
      outcome: items.outcome,
      outcomeProposed: items.outcomeProposed,
      ownerResponse: items.ownerResponse,
      instructed: items.instructedOutcome,
      instructionNo: items.instructionNo,
      instructionNote: items.instructionNote,
      inBook: sql<boolean>`not ${isMissingInBook}`,
      location: locationOfItem,
      receivedAt: items.receivedAt,
      admittedAt: items.admittedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(where, beyond ?? undefined))
    .orderBy(order(items.receivedAt), order(items.id))
    .limit(size + 1);
}
