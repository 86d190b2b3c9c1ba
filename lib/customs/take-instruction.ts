import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { LaneInstruction } from "#lib/domain/selection/instruction";
import { hasFollowed, instructApplication, instructPiece } from "#lib/returns/follow-instruction";
import { lockItem } from "#lib/returns/lock-item";

/**
 * Takes in an instruction that customs' own system sent over the wire: in person or not, for a piece or for
 * all of an application. The same one again changes nothing. Says how many pieces changed their lane.
 */
export async function takeInstruction(
  ctx: Context,
  { plate, applicationNo, lane, instructionNo }: LaneInstruction,
): Promise<{ pieces: number }> {
  authorizeSystem(ctx);
  const instruction = { lane, instructionNo };
  if (plate === null) return { pieces: await instructApplication(ctx, applicationNo ?? "", instruction) };
  const item = await lockItem(ctx, plate);
  if (await hasFollowed(ctx, item, instruction)) return { pieces: 0 };
  await instructPiece(ctx, item, instruction);
  return { pieces: 1 };
}
