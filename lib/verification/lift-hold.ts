import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ItemState } from "#lib/domain/item";
import { judgeLift, type LiftEffect, liftableHolds } from "#lib/domain/judge-lift";
import { orThrow } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { itemFacts } from "#lib/returns/item-facts";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import type { ItemPatch } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { recordItemFact } from "#lib/returns/record-fact";
import { requireOtherPerson } from "#lib/verification/require-other-person";

export const LiftHold = z.strictObject({
  plate: z.string().min(1).max(20),
  kind: z.enum(liftableHolds),
  reason: z.string().trim().min(1).max(500),
  /** A second pair of eyes says that the goods are what was declared, whatever the inspector found. */
  secondLook: z.boolean().optional(),
});

/**
 * Lifts a hold of its own kind. A piece that was withheld is then verified anew, and one that a second
 * look calls as declared is inspected and verified anew; the second look is never the inspector's own.
 */
export async function liftHold(
  ctx: Context,
  input: z.infer<typeof LiftHold>,
): Promise<{ plate: string; state: ItemState }> {
  const userId = authorize(ctx, "hold.lift");
  const { kind, reason, secondLook = false } = input;
  const item = await lockItem(ctx, input.plate);
  const { hold, inApplication: bound } = itemFacts(item, ctx.now);
  const facts = { hold, bound, withheld: item.verdict === "withhold" };
  const { effect } = orThrow(judgeLift(facts, { role: ctx.actor.role, kind, secondLook }));
  const isSecondLook = kind === "amendment" && effect === "anew";
  if (isSecondLook) await requireOtherPerson(ctx, item, userId);
  const lifted = await recordItemFact(
    ctx,
    item,
    { hold: null, holdReason: null, ...patchOf(effect, item) },
    { type: isSecondLook ? "second_look" : "lift_hold", body: { hold: kind, reason } },
  );
  const { plate, state } = await admitIfReady(ctx, lifted);
  return { plate, state };
}

function patchOf(effect: LiftEffect, item: LockedItem): ItemPatch {
  if (effect === "free") return { applicationId: null };
  return effect === "anew" ? newRound(item) : {};
}
