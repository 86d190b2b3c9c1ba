import type { Context } from "#lib/context";
import { itemFacts } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

/**
 * Admits a declared piece once customs admitted its application and the officer is done with it,
 * whichever came last; otherwise, and while a hold stands, leaves it as it is. Returns the piece.
 */
export async function admitIfReady(ctx: Context, item: LockedItem): Promise<LockedItem> {
  const facts = itemFacts(item, ctx.now);
  const isReady =
    facts.state === "declared" && facts.applicationAdmitted && facts.officerDone && facts.hold === null;
  return isReady ? moveItem(ctx, item, "admit", { admittedAt: ctx.now }) : item;
}
