import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { dataExports, exportDownloads } from "#db/schema/exports";
import { authorize, requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfExport, exportEndsAt, exportFormats } from "#lib/domain/export-file";
import { paperLanguages } from "#lib/domain/papers/paper";
import { AppError } from "#lib/errors";

export const OpenExport = z.strictObject({
  id: z.uuid(),
  format: z.enum(exportFormats),
  language: z.enum(paperLanguages),
});

/**
 * Writes down that its maker takes the file of an export, and says what it is. `not_found` for anybody else's, and one
 * that ended without a file; `export_unfinished`, and after a day `export_expired`.
 */
export async function openExport(ctx: Context, { id, format }: z.infer<typeof OpenExport>) {
  const userId = requireUser(ctx);
  const [row] = await ctx.tx
    .select()
    .from(dataExports)
    .where(and(eq(dataExports.id, id), eq(dataExports.madeBy, userId)));
  if (!row || row.problem) throw new AppError("not_found", { code: "none" });
  authorize(ctx, actionOfExport(row.kind));
  if (!row.finishedAt) throw new AppError("export_unfinished");
  if (ctx.now >= exportEndsAt(row.finishedAt)) throw new AppError("export_expired");
  await ctx.tx.insert(exportDownloads).values({ exportId: id, format, downloadedAt: ctx.now });
  const { kind, requestedAt } = row;
  return { kind, requestedAt };
}
