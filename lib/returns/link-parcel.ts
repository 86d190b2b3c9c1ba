import { inArray } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { parcelReturns, type Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { noteArrival } from "#lib/returns/note-owner-events";

/**
 * Says that a parcel holds pieces of these returns, so that their count waits for it. An office that
 * already heard of one of them may have heard *final*: its feedback is decided anew. Its owners hear of each box once.
 */
export async function linkParcel(ctx: Context, parcelId: string, owners: readonly Return[]): Promise<void> {
  if (owners.length === 0) return;
  const linked = await ctx.tx
    .insert(parcelReturns)
    .values(owners.map((owner) => ({ parcelId, returnId: owner.id })))
    .onConflictDoNothing()
    .returning({ returnId: parcelReturns.returnId });
  const isNew = new Set(linked.map(({ returnId }) => returnId));
  for (const owner of owners) if (isNew.has(owner.id)) noteArrival(ctx, owner, parcelId);
  const heard = await ctx.tx
    .selectDistinct({ listId: feedbackMessages.listId })
    .from(feedbackMessages)
    .where(
      inArray(
        feedbackMessages.returnId,
        owners.map((owner) => owner.id),
      ),
    );
  for (const { listId } of heard) ctx.touchedLists.add(listId);
  ctx.changed.add("returns");
}
