import { z } from "zod";
import { placeClosures } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { parsePlaceCode } from "#lib/domain/place-code";
import { AppError } from "#lib/errors";
import { findPlace } from "#lib/places/lock-place";

export const ClosePlace = z.strictObject({
  code: z.string().min(1).max(60),
  reason: z.string().trim().min(1).max(200),
});

/**
 * Takes a location or container out of use: nothing more goes in, and what stands there stays until somebody takes
 * it elsewhere. Closing again what is closed changes nothing. Refuses `not_found`, also for the code of a whole zone.
 */
export async function closePlace(
  ctx: Context,
  { code, reason }: z.infer<typeof ClosePlace>,
): Promise<{ code: string }> {
  const closedBy = authorize(ctx, "place.manage");
  const place = parsePlaceCode(code);
  if (!place || !(await findPlace(ctx, place.code))) throw new AppError("not_found", { code });
  await ctx.tx
    .insert(placeClosures)
    .values({ code: place.code, reason, closedBy, closedAt: ctx.now })
    .onConflictDoNothing();
  return { code: place.code };
}
