import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import type { ShiftStand } from "#lib/domain/shift-stand";
import { readShiftStand } from "#lib/receiving/read-shift-stand";

export const GetShiftStand = z.strictObject({ bench: benchName });

/** What the next shift takes over at a bench, as it stands now. */
export async function getShiftStand(
  ctx: Context,
  { bench }: z.infer<typeof GetShiftStand>,
): Promise<ShiftStand> {
  authorize(ctx, "shift.hand_over");
  return readShiftStand(ctx, bench);
}
