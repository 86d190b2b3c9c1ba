import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isHeldFor, removeHold } from "#lib/domain/holds";
import type { ItemState } from "#lib/domain/item";
import { judgeLift, type LiftEffect, liftableHolds } from "#lib/domain/judge-lift";
import { AppError, orThrow } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { declareAgainIfReady } from "#lib/returns/declare-again-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { itemFacts } from "#lib/returns/item-facts";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import type { ItemPatch } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { bindPreDeclared, lockPreDeclarationOf } from "#lib/returns/pre-declared";
import { isChanging } from "#lib/returns/record-change";
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
  await lockPreDeclarationOf(ctx, input.plate);
  const item = await lockItem(ctx, input.plate);
  const { inApplication: bound } = itemFacts(item, ctx.now);
  const hold = isHeldFor(item, kind) ? kind : item.hold;
  const changing = await isChanging(ctx, item.id);
  const facts = { hold, bound, changing, withheld: item.verdict === "withhold" };
  const { effect } = orThrow(judgeLift(facts, { role: ctx.actor.role, kind, secondLook }));
  // Recalled goods are never released: what was settled so is settled anew.
  const isReleased = kind === "recall" && item.outcome === "release";
  if (isReleased && item.state === "staged") throw new AppError("leave_batch_first");
  const isSecondLook = kind === "amendment" && effect === "anew";
  if (isSecondLook) await requireOtherPerson(ctx, item, userId);
  const lifted = await recordItemFact(
    ctx,
    item,
    { ...removeHold(item, kind), ...patchOf(effect, item), ...(isReleased ? unsettled : {}) },
    { type: isSecondLook ? "second_look" : "lift_hold", body: { hold: kind, reason } },
  );
  const standing = await drawLaneIfReady(
    ctx,
    await declareAgainIfReady(ctx, await bindPreDeclared(ctx, lifted)),
  );
  const { plate, state } = await admitIfReady(ctx, standing);
  return { plate, state };
}

const unsettled = { outcome: null, outcomeBasis: null, settledAt: null } as const;

function patchOf(effect: LiftEffect, item: LockedItem): ItemPatch {
  if (effect === "free") return { applicationId: null };
  return effect === "anew" ? newRound(item) : {};
}
