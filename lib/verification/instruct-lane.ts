import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { pinForm } from "#lib/domain/pin";
import { LaneInstruction } from "#lib/domain/selection/instruction";
import { instructApplication, instructPiece } from "#lib/returns/follow-instruction";
import { lockItem } from "#lib/returns/lock-item";

export const InstructLane = LaneInstruction.safeExtend({ pin: z.string().regex(pinForm) });

/**
 * An officer enters an instruction of customs' own system, signed with the PIN: in person or not, for a piece
 * or for all of an application. It wins over the draw, before or after it. Says how many pieces follow it.
 */
export async function instructLane(
  ctx: Context,
  { plate, applicationNo, lane, instructionNo, pin }: z.infer<typeof InstructLane>,
): Promise<{ pieces: number }> {
  const userId = authorize(ctx, "lane.route");
  await verifyPin(ctx, userId, pin);
  const instruction = { lane, instructionNo };
  if (plate === null) return { pieces: await instructApplication(ctx, applicationNo ?? "", instruction) };
  await instructPiece(ctx, await lockItem(ctx, plate), instruction);
  return { pieces: 1 };
}
