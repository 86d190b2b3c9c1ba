import { asc, desc } from "drizzle-orm";
import { notices } from "#db/schema/notices";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { hrefOfNotice, isUrgent, type NoticeFacts, type NoticeKind } from "#lib/domain/notice";
import { countUnread } from "#lib/notices/count-unread";
import { isReadBy, standsFor } from "#lib/notices/is-for";

const shownAtMost = 200;

type NoticeRow = {
  id: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  href: string;
  isUrgent: boolean;
  isRead: boolean;
  at: string;
};

/**
 * The acting person's notices of the last thirty days: the unread ones first, then the others, the newest first;
 * `hasMore` says that the page is cut, `unread` how many wait in all, and `readAt` when this was so.
 */
export async function listNotices(ctx: Context) {
  const userId = requireUser(ctx);
  const { actor, now } = ctx;
  const isRead = isReadBy(userId);
  const { id, kind, facts, createdAt } = notices;
  const found = await ctx.tx
    .select({ id, kind, facts, createdAt, isRead })
    .from(notices)
    .where(standsFor({ ...actor, userId }, { now }))
    .orderBy(asc(isRead), desc(createdAt), desc(id))
    .limit(shownAtMost + 1);
  return {
    rows: found.slice(0, shownAtMost).map(
      ({ createdAt: at, ...row }): NoticeRow => ({
        ...row,
        href: hrefOfNotice(row.kind, row.facts),
        isUrgent: isUrgent(row.kind),
        at: at.toISOString(),
      }),
    ),
    hasMore: found.length > shownAtMost,
    unread: await countUnread(ctx),
    readAt: now.toISOString(),
  };
}
