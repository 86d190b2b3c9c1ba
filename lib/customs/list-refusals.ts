import { and, desc, eq, or, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readClocksOfApplications } from "#lib/customs/clocks-of-applications";
import { frontOfQueue } from "#lib/returns/front-of-queue";
import { isUnbound } from "#lib/returns/waits-for-declarant";

const shownAtMost = 200;

/** One sent ahead of goods of which nothing has come, and nothing else was sent for. */
const isAwaited = and(
  applications.preDeclared,
  sql`not exists (select from items here where here.return_id = ${applications.returnId} and here.state <> 'void')`,
  sql`not exists (select from applications later where later.return_id = ${applications.returnId}
    and (later.status not in ('refused', 'withdrawn') or later.replaces_id = ${applications.id}))`,
);

/**
 * Refused applications whose pieces still stand here in no other, or whose goods are still awaited: to be corrected,
 * to be read by a person, or to leave the zone. What must be applied for within days stands in front, then those of one cause together, the
 * newest first.
 */
export async function listRefusals(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const left = sql`select from items where items.refused_application_id = ${applications.id}
    and items.state in ('received', 'inspected', 'missing') and items.outcome_proposed is distinct from 'move_out'
    and ${isUnbound}`;
  const rows = await ctx.tx
    .select({
      id: applications.id,
      applicationNo: applications.applicationNo,
      returnNo: returns.returnNo,
      ebcName: importLists.ebcName,
      info: applications.lastInfo,
      decidedAt: applications.decidedAt,
      refusalClass: sql<
        NonNullable<(typeof applications.$inferSelect)["refusalClass"]>
      >`coalesce(${applications.refusalClass}, 'undecided')`,
      refusalCause: sql<
        NonNullable<(typeof applications.$inferSelect)["refusalCause"]>
      >`coalesce(${applications.refusalCause}, 'unknown')`,
      pieces: sql<number>`(select count(*)::int from (${left}) left_behind)`,
    })
    .from(applications)
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(and(eq(applications.status, "refused"), or(sql`exists (${left})`, isAwaited)))
    .orderBy(
      frontOfQueue(ctx.now, importLists.lastApplicationDay),
      applications.refusalCause,
      desc(applications.declaredAt),
    )
    .limit(shownAtMost);
  const seen = await readClocksOfApplications(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...row }) => ({ ...row, ...seen(id) }));
}
