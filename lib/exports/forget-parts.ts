import { inArray, lt } from "drizzle-orm";
import { dataExports, exportParts } from "#db/schema/exports";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";

/* An hour more than they can be downloaded for: nobody's download ends half way. */
const keptMs = 25 * 3_600_000;

/** Lets the rows of exports go that nobody can download any more; who took what stays. Says how many parts went. */
export async function forgetParts(ctx: Context, _: null): Promise<number> {
  authorizeSystem(ctx);
  const old = ctx.tx
    .select({ id: dataExports.id })
    .from(dataExports)
    .where(lt(dataExports.finishedAt, new Date(ctx.now.getTime() - keptMs)));
  const gone = await ctx.tx
    .delete(exportParts)
    .where(inArray(exportParts.exportId, old))
    .returning({ position: exportParts.position });
  return gone.length;
}
