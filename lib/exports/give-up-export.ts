import { and, eq, isNull } from "drizzle-orm";
import { dataExports } from "#db/schema/exports";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ExportProblem } from "#lib/domain/export-file";

/** Ends an export without its file, and says why. */
export async function giveUpExport(
  ctx: Context,
  { id, problem }: { id: string; problem: ExportProblem },
): Promise<void> {
  authorizeSystem(ctx);
  await ctx.tx
    .update(dataExports)
    .set({ finishedAt: ctx.now, problem })
    .where(and(eq(dataExports.id, id), isNull(dataExports.finishedAt)));
}
