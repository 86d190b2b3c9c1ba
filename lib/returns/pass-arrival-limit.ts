import { and, asc, eq, exists, gt, inArray, lt, not, notExists, notInArray, or, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { arrivalLimitDays, earliestRelease } from "#lib/domain/clocks";
import { endedStates } from "#lib/domain/item";
import { supersededBy } from "#lib/returns/superseded-by";

/** The last list that was looked at: the next look begins behind it. */
export type LimitCursor = { releasedAt: Date; listId: string };

const listsAtOnce = 100;
const beforeAllIds = "00000000-0000-0000-0000-000000000000";

/**
 * Has the last word said of lists whose 45 days have passed since the last look: what never came is no
 * longer waited for, and nothing else may ever touch the list. Takes the oldest hundred behind `after`,
 * or from the beginning; `more` tells that there are others. What is looked at here once needs no second
 * look, for after the limit every further change decides the feedback of its list by itself.
 */
export async function passArrivalLimit(
  ctx: Context,
  after: LimitCursor | null,
): Promise<{ next: LimitCursor; more: boolean }> {
  authorizeSystem(ctx);
  const limit = earliestRelease(ctx.now, arrivalLimitDays);
  const rows = await ctx.tx
    .select({ listId: importLists.id, releasedAt: importLists.releasedAt })
    .from(importLists)
    .where(
      and(
        eq(importLists.status, "released"),
        lt(importLists.releasedAt, limit),
        after ? behind(after) : undefined,
        exists(openWord(ctx)),
      ),
    )
    .orderBy(asc(importLists.releasedAt), asc(importLists.id))
    .limit(listsAtOnce);
  for (const { listId } of rows) ctx.touchedLists.add(listId);
  const last = rows.at(-1);
  const more = rows.length === listsAtOnce;
  if (more && last?.releasedAt) return { next: { ...last, releasedAt: last.releasedAt }, more };
  return { next: { releasedAt: limit, listId: beforeAllIds }, more: false };
}

function behind({ releasedAt, listId }: LimitCursor) {
  return or(
    gt(importLists.releasedAt, releasedAt),
    and(eq(importLists.releasedAt, releasedAt), gt(importLists.id, listId)),
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
