import { eq } from "drizzle-orm";
import { type Item, items } from "#db/schema/items";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { hasEnded } from "#lib/domain/item";
import { decide, type ItemCommand } from "#lib/domain/lifecycle";
import { standsNowhere } from "#lib/domain/place-rules";
import { orThrow } from "#lib/errors";
import { appendHistory } from "#lib/returns/append-history";
import { itemFacts } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { noteOwnerEvents } from "#lib/returns/note-owner-events";

export type ItemPatch = Partial<
  Omit<Item, "id" | "plate" | "parcelId" | "state" | "headSequence" | "headHash">
>;

/**
 * The only writer of a piece's state: decides, writes, appends history, and has the feedback of
 * its list and what its owners hear decided before the transaction commits. `facts` are written with the step and count
 * for its decision. Refuses with the rule's own code. Returns the piece as it now is, still locked.
 */
export async function moveItem(
  ctx: Context,
  item: LockedItem,
  command: ItemCommand,
  facts: ItemPatch = {},
  note: { body?: { [key: string]: Json }; secondActorId?: string | null } = {},
): Promise<LockedItem> {
  const withFacts = { ...item, ...facts };
  const { to } = orThrow(decide(command, itemFacts(withFacts, ctx.now)));
  const head = await appendHistory(ctx, "item", item.id, item, {
    type: command,
    fromState: item.state,
    toState: to,
    secondActorId: note.secondActorId ?? null,
    body: note.body ?? {},
  });
  const patch = {
    ...facts,
    ...head,
    state: to,
    ...(command === "declare" ? { declaredAt: ctx.now } : {}),
    ...(command === "report_missing" ? { stateBeforeMissing: item.state } : {}),
    ...(hasEnded(to) ? { endedAt: ctx.now } : {}),
    ...(standsNowhere(to) ? { locationCode: null, containerCode: null } : {}),
  };
  await ctx.tx.update(items).set(patch).where(eq(items.id, item.id));
  markChanged(ctx, item.listId);
  markChanged(ctx, withFacts.listId);
  const moved = { ...withFacts, ...patch };
  noteOwnerEvents(ctx, item, moved);
  return moved;
}

function markChanged(ctx: Context, listId: string | null): void {
  if (listId) ctx.touchedLists.add(listId);
  ctx.changed.add("items").add("returns");
}
