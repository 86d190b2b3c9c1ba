import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ItemState } from "#lib/domain/item";
import { AppError } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const LiftHold = z.strictObject({
  plate: z.string().min(1).max(20),
  /** A dispute is not lifted but resolved. */
  kind: z.enum(["customs", "quality", "amendment"]),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Lifts a hold of its own kind: customs' by an officer only, the others by a supervisor only. A
 * piece that was withheld is then verified anew, in a round of its own.
 */
export async function liftHold(
  ctx: Context,
  input: z.infer<typeof LiftHold>,
): Promise<{ plate: string; state: ItemState }> {
  authorize(ctx, "hold.lift");
  const isOfficer = ctx.actor.role === "officer";
  const item = await lockItem(ctx, input.plate);
  if (item.hold !== input.kind || (input.kind === "customs") !== isOfficer) {
    throw new AppError("hold_kind_differs", { hold: item.hold ?? "none" });
  }
  const anew = item.verdict === "withhold" ? { verdict: null, verifiedAt: null, round: item.round + 1 } : {};
  const lifted = await recordItemFact(
    ctx,
    item,
    { hold: null, holdReason: null, ...anew },
    { type: "lift_hold", body: { hold: input.kind, reason: input.reason } },
  );
  const { plate, state } = await admitIfReady(ctx, lifted);
  return { plate, state };
}
