import { count, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { dataExports, exportDownloads } from "#db/schema/exports";
import { users } from "#db/schema/people";
import { authorize, requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { exportEndsAt, exportState } from "#lib/domain/export-file";

/** `all` is what anybody took, for who oversees it. */
export const ListExports = z.strictObject({ whose: z.enum(["own", "all"]).default("own") });

const shownAtMost = 100;

/** The latest hundred exports, one's own or everybody's, each with how far it is and how often it was taken. */
export async function listExports(ctx: Context, { whose }: z.infer<typeof ListExports>) {
  const userId = whose === "all" ? authorize(ctx, "export.oversee") : requireUser(ctx);
  const taken = ctx.tx
    .select({ exportId: exportDownloads.exportId, times: count().as("times") })
    .from(exportDownloads)
    .groupBy(exportDownloads.exportId)
    .as("taken");
  const rows = await ctx.tx
    .select({
      id: dataExports.id,
      kind: dataExports.kind,
      query: dataExports.query,
      madeBy: users.name,
      requestedAt: dataExports.requestedAt,
      total: dataExports.total,
      written: dataExports.written,
      finishedAt: dataExports.finishedAt,
      problem: dataExports.problem,
      downloads: sql<number>`coalesce(${taken.times}, 0)`.mapWith(Number),
    })
    .from(dataExports)
    .innerJoin(users, eq(users.id, dataExports.madeBy))
    .leftJoin(taken, eq(taken.exportId, dataExports.id))
    .where(whose === "all" ? undefined : eq(dataExports.madeBy, userId))
    .orderBy(descending(dataExports.requestedAt))
    .limit(shownAtMost);
  return rows.map((row) => ({
    ...row,
    state: exportState(row, ctx.now),
    endsAt: row.finishedAt && exportEndsAt(row.finishedAt),
  }));
}
