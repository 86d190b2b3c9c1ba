import { and, asc, eq, exists, gt, inArray, lt, not, notExists, notInArray, or, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { endedStates } from "#lib/domain/item";
import { shanghaiDay } from "#lib/domain/shanghai";
import { supersededBy } from "#lib/returns/superseded-by";

/** The last list that was looked at: the next look begins behind it. */
export type LimitCursor = { lastArrivalDay: string; listId: string };

const listsAtOnce = 100;
const beforeAllIds = "00000000-0000-0000-0000-000000000000";

/**
 * Has the last word said of lists whose last day to arrive has passed since the last look: what never came is no
 * longer waited for, and nothing else may ever touch the list. Takes the oldest hundred behind `after`,
 * or from the beginning; `more` tells that there are others. What is looked at here once needs no second
 * look, for after the limit every further change decides the feedback of its list by itself.
 */
export async function passArrivalLimit(
  ctx: Context,
  after: LimitCursor | null,
): Promise<{ next: LimitCursor; more: boolean }> {
  authorizeSystem(ctx);
  const today = shanghaiDay(ctx.now);
  const rows = await ctx.tx
    .select({ listId: importLists.id, lastArrivalDay: importLists.lastArrivalDay })
    .from(importLists)
    .where(
      and(
        eq(importLists.status, "released"),
        lt(importLists.lastArrivalDay, today),
        after ? behind(after) : undefined,
        exists(openWord(ctx)),
      ),
    )
    .orderBy(asc(importLists.lastArrivalDay), asc(importLists.id))
    .limit(listsAtOnce);
  for (const { listId } of rows) ctx.touchedLists.add(listId);
  const last = rows.at(-1);
  const more = rows.length === listsAtOnce;
  if (more && last?.lastArrivalDay) return { next: { ...last, lastArrivalDay: last.lastArrivalDay }, more };
  return { next: { lastArrivalDay: today, listId: beforeAllIds }, more: false };
}

function behind({ lastArrivalDay, listId }: LimitCursor) {
  return or(
    gt(importLists.lastArrivalDay, lastArrivalDay),
    and(eq(importLists.lastArrivalDay, lastArrivalDay), gt(importLists.id, listId)),
  );
}

/** An `arrived` that is not the last word, of a return without application whose pieces have their ends. */
function openWord(ctx: Context) {
  const bound = ctx.tx
    .select({ one: sql`1` })
    .from(applications)
    .where(
      and(
        eq(applications.returnId, feedbackMessages.returnId),
        inArray(applications.status, [...bindingStatuses]),
      ),
    );
  const stillHere = ctx.tx
    .select({ one: sql`1` })
    .from(items)
    .where(and(eq(items.returnId, feedbackMessages.returnId), notInArray(items.state, [...endedStates])));
  return ctx.tx
    .select({ one: sql`1` })
    .from(feedbackMessages)
    .where(
      and(
        eq(feedbackMessages.listId, importLists.id),
        eq(feedbackMessages.phase, "arrived"),
        eq(feedbackMessages.final, false),
        not(supersededBy),
        notExists(bound),
        notExists(stillHere),
      ),
    );
}
