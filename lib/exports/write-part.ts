import { and, eq, isNull } from "drizzle-orm";
import { dataExports, exportParts } from "#db/schema/exports";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { exportRowsAtMost } from "#lib/domain/export-file";
import type { ExportSource } from "#lib/export-source";

/**
 * Writes the next part of an export in its maker's scope, and with the last part that it is ready. Part, place and
 * progress are one transaction: whoever goes on after trouble repeats and leaves out nothing. Nothing for a finished one.
 */
export async function writePart(
  ctx: Context,
  { id, source }: { id: string; source: ExportSource },
): Promise<void> {
  const userId = requireUser(ctx);
  const [row] = await ctx.tx
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.id, id), eq(dataExports.madeBy, userId), isNull(dataExports.finishedAt)))
    .for("update");
  if (!row) return;
  const { rows, next, total } = await source(ctx, row.query, row.cursor);
  if (rows.length > 0) {
    await ctx.tx.insert(exportParts).values({ exportId: id, position: row.written, rows });
  }
  const written = row.written + rows.length;
  const isTooLong = next !== null && written >= exportRowsAtMost;
  await ctx.tx
    .update(dataExports)
    .set({
      written,
      // What came while it was written is in it too.
      total: Math.max(row.total ?? total ?? 0, written),
      cursor: next,
      finishedAt: next === null || isTooLong ? ctx.now : null,
      problem: isTooLong ? "too_long" : null,
    })
    .where(eq(dataExports.id, id));
}
