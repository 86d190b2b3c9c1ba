import { count } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ApplicationView, applicationViewNames, applicationViews } from "#lib/domain/application-views";

/** How many applications each view of the desk holds. */
export async function countApplications(ctx: Context): Promise<Record<ApplicationView, number>> {
  authorize(ctx, "warehouse.read");
  const rows = await ctx.tx
    .select({ status: applications.status, total: count() })
    .from(applications)
    .groupBy(applications.status);
  const totalOf = (view: ApplicationView) =>
    rows
      .filter((row) => (applicationViews[view] as readonly string[]).includes(row.status))
      .reduce((sum, row) => sum + row.total, 0);
  return Object.fromEntries(applicationViewNames.map((view) => [view, totalOf(view)])) as Record<
    ApplicationView,
    number
  >;
}
