import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { placeClosures } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

export const ReopenPlace = z.strictObject({ code: z.string().min(1).max(60) });

/** Takes a place into use again; who closed it, why, and who reopened it stay on record. */
export async function reopenPlace(
  ctx: Context,
  { code }: z.infer<typeof ReopenPlace>,
): Promise<{ code: string }> {
  const reopenedBy = authorize(ctx, "place.manage");
  await ctx.tx
    .update(placeClosures)
    .set({ reopenedBy, reopenedAt: ctx.now })
    .where(and(eq(placeClosures.code, code), isNull(placeClosures.reopenedAt)));
  return { code };
}
