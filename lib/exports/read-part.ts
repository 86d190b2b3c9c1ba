import { and, asc, eq, gte } from "drizzle-orm";
import { dataExports, exportParts } from "#db/schema/exports";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";

/** The part of one's own export that begins at this row or next behind it; null behind the last. */
export async function readPart(ctx: Context, { id, from }: { id: string; from: number }) {
  const userId = requireUser(ctx);
  const [part] = await ctx.tx
    .select({ position: exportParts.position, rows: exportParts.rows })
    .from(exportParts)
    .innerJoin(dataExports, eq(dataExports.id, exportParts.exportId))
    .where(and(eq(exportParts.exportId, id), eq(dataExports.madeBy, userId), gte(exportParts.position, from)))
    .orderBy(asc(exportParts.position))
    .limit(1);
  return part ?? null;
}
