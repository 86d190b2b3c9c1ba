import { and, inArray, lte, not } from "drizzle-orm";
import { z } from "zod";
import { noticeReads, notices } from "#db/schema/notices";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isReadBy, standsFor } from "#lib/notices/is-for";

export const ReadNotices = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  /** All that stood there then: what came later is not read unseen. */
  z.strictObject({ until: z.iso.datetime() }),
]);

/** Marks notices of the acting person as read, once; another's are as if they were not there. Returns how many. */
export async function readNotices(
  ctx: Context,
  input: z.infer<typeof ReadNotices>,
): Promise<{ read: number }> {
  const userId = requireUser(ctx);
  const { actor, now } = ctx;
  const asked =
    "ids" in input ? inArray(notices.id, input.ids) : lte(notices.createdAt, new Date(input.until));
  const rows = await ctx.tx
    .select({ noticeId: notices.id })
    .from(notices)
    .where(and(standsFor({ ...actor, userId }, { now }), asked, not(isReadBy(userId))));
  if (rows.length === 0) return { read: 0 };
  await ctx.tx
    .insert(noticeReads)
    .values(rows.map(({ noticeId }) => ({ userId, noticeId, readAt: now })))
    .onConflictDoNothing();
  ctx.changed.add("notices");
  return { read: rows.length };
}
