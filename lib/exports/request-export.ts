import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { dataExports } from "#db/schema/exports";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfExport, ExportQuery, exportKinds, exportsAtOnce } from "#lib/domain/export-file";
import { AppError } from "#lib/errors";

export const RequestExport = z.strictObject({ kind: z.enum(exportKinds), query: ExportQuery });

/**
 * Asks for a whole list as a file, under the filters of its address; the worker writes it. Refuses `exports_full` to
 * who waits for three already.
 */
export async function requestExport(
  ctx: Context,
  { kind, query }: z.infer<typeof RequestExport>,
): Promise<{ id: string }> {
  const madeBy = authorize(ctx, actionOfExport(kind));
  const underWay = and(eq(dataExports.madeBy, madeBy), isNull(dataExports.finishedAt));
  if ((await ctx.tx.$count(dataExports, underWay)) >= exportsAtOnce) {
    throw new AppError("exports_full", { most: exportsAtOnce });
  }
  const [row] = await ctx.tx
    .insert(dataExports)
    .values({ kind, query, madeBy, requestedAt: ctx.now })
    .returning({ id: dataExports.id });
  if (!row) throw new Error("the export was not asked for");
  return row;
}
