import { eq } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { decide } from "#lib/domain/lifecycle";
import { itemFacts } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

/**
 * Admits a locked piece once customs admitted its application and an officer confirmed it, or its
 * lane does not ask for one; in either order, so both sides call it. Nothing is admitted that is not
 * drawn. Returns the piece as it now is.
 *
 * The application's status is read anew: the one that was read while waiting for the lock may be
 * older than what the other side just committed, and then neither side would admit.
 */
export async function admitIfReady(ctx: Context, item: LockedItem): Promise<LockedItem> {
  if (item.state !== "declared" || !item.applicationId) return item;
  const [application] = await ctx.tx
    .select({ applicationStatus: applications.status, clockStoppedAt: applications.clockStoppedAt })
    .from(applications)
    .where(eq(applications.id, item.applicationId));
  const fresh = { ...item, ...application };
  if (!decide("admit", itemFacts(fresh, ctx.now)).ok) return fresh;
  return moveItem(ctx, fresh, "admit", { admittedAt: ctx.now });
}
