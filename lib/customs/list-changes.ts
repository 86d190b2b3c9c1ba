import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { applicationChanges, applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readClocksOfApplications } from "#lib/customs/clocks-of-applications";
import { openChangeStatuses } from "#lib/domain/application-change";
import { heldFor, reasonHeldFor } from "#lib/returns/held-for";

const shownAtMost = 200;

/** Changes and withdrawals that wait for customs, the oldest first. */
export async function listOpenChanges(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const rows = await ctx.tx
    .select({
      id: applications.id,
      copNo: applicationChanges.copNo,
      applicationNo: applications.applicationNo,
      returnNo: returns.returnNo,
      kind: applicationChanges.kind,
      status: applicationChanges.status,
      reason: applicationChanges.reason,
      requestedAt: applicationChanges.requestedAt,
      lastInfo: applicationChanges.lastInfo,
    })
    .from(applicationChanges)
    .innerJoin(applications, eq(applications.id, applicationChanges.applicationId))
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .where(inArray(applicationChanges.status, [...openChangeStatuses]))
    .orderBy(asc(applicationChanges.requestedAt))
    .limit(shownAtMost);
  return withClocks(ctx, rows);
}

/** Applications of which a piece was found other than declared, and that nobody has asked customs to change yet. */
export async function listToAmend(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const open = sql.join(
    openChangeStatuses.map((status) => sql`${status}`),
    sql`, `,
  );
  const rows = await ctx.tx
    .select({
      id: applications.id,
      applicationNo: applications.applicationNo,
      returnNo: returns.returnNo,
      ebcName: importLists.ebcName,
      status: applications.status,
      held: sql<string[]>`(
        select array_agg(items.plate order by items.plate) from items
        where items.application_id = ${applications.id} and ${heldFor("amendment")}
      )`.mapWith(items.mismatches),
      reason: sql<string | null>`(
        select min(${reasonHeldFor("amendment")}) from items
        where items.application_id = ${applications.id} and ${heldFor("amendment")}
      )`,
    })
    .from(applications)
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(
      and(
        inArray(applications.status, ["accepted", "manual_review", "admitted"]),
        sql`exists (select from items where items.application_id = ${applications.id} and ${heldFor("amendment")})`,
        sql`not exists (select from application_changes under_way
          where under_way.application_id = ${applications.id} and under_way.status in (${open}))`,
      ),
    )
    .orderBy(desc(applications.declaredAt))
    .limit(shownAtMost);
  return withClocks(ctx, rows);
}

async function withClocks<Row extends { id: string }>(ctx: Context, rows: readonly Row[]) {
  const seen = await readClocksOfApplications(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...row }) => ({ ...row, ...seen(id) }));
}
