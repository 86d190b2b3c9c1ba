import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type ItemState, type Lane, lanes } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";
import { AppError } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { decideLane } from "#lib/returns/decide-lane";
import { lockItem } from "#lib/returns/lock-item";
import { requireOtherPerson } from "#lib/verification/require-other-person";

export const RerouteItem = z.strictObject({
  plate: z.string().min(1).max(20),
  lane: z.enum(lanes),
  reason: z.string().trim().min(1).max(500),
  pin: z.string().regex(pinForm),
});

export type Rerouted = { plate: string; lane: Lane; state: ItemState };

/**
 * An officer sends a declared piece into the other lane before it is verified, drawn or not, with a reason
 * and the PIN. Refuses `already_answered` after a verdict, `lane_already` where it stands there, and
 * `lane_instructed` where customs' own system has spoken.
 */
export async function rerouteItem(ctx: Context, input: z.infer<typeof RerouteItem>): Promise<Rerouted> {
  const userId = authorize(ctx, "lane.route");
  await verifyPin(ctx, userId, input.pin);
  const item = await lockItem(ctx, input.plate);
  const { lane, reason } = input;
  if (item.state !== "declared") {
    throw new AppError("item_state_forbids", { state: item.state, command: "reroute" });
  }
  if (item.verdict !== null) throw new AppError("already_answered");
  if (item.laneBasis === "instruction") throw new AppError("lane_instructed");
  if (item.lane === lane) throw new AppError("lane_already");
  await requireOtherPerson(ctx, item, userId);
  const decided = await decideLane(ctx, item, { basis: "reroute", lane, reason });
  const { plate, state } = await admitIfReady(ctx, decided.item);
  return { plate, lane, state };
}
