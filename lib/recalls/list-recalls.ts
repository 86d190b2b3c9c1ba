import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { recalls } from "#db/schema/recalls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";

const shownAtMost = 200;

const chaptersWhere = (which: string) =>
  sql<number>`(select count(*)::int from item_chapters c where c.recall_id = recalls.id and ${sql.raw(which)})`;

/** The recalls, the newest first, each with how many pieces it has found here and gone. */
export async function listRecalls(ctx: Context) {
  authorize(ctx, "recall.read");
  const rows = await ctx.tx
    .select({
      ...getTableColumns(recalls),
      issuer: users.name,
      here: chaptersWhere("c.place = 'here'"),
      gone: chaptersWhere("c.place = 'gone'"),
      open: chaptersWhere("c.closed_at is null"),
    })
    .from(recalls)
    .leftJoin(users, eq(users.id, recalls.issuedBy))
    .orderBy(desc(recalls.issuedAt), desc(recalls.id))
    .limit(shownAtMost);
  const today = shanghaiDay(ctx.now);
  return rows.map(({ id, codeKey, batchKeys, replacesId, issuedBy, endedBy, ...row }) => ({
    ...row,
    standing: standingOf(row, today),
  }));
}

type Standing = "ahead" | "in_force" | "over" | "ended";

function standingOf(
  row: { validFrom: string; validTo: string | null; endedAt: Date | null },
  today: string,
): Standing {
  if (row.endedAt) return "ended";
  if (row.validFrom > today) return "ahead";
  return row.validTo !== null && row.validTo < today ? "over" : "in_force";
}
