import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { readOpenBoxes } from "#lib/receiving/read-open-boxes";

export const ListOpenAtBench = z.strictObject({ bench: benchName });

const shownAtMost = 9;

/** The boxes left at one bench, the one touched last on top; nine at most, `total` counts them all. */
export async function listOpenAtBench(ctx: Context, input: z.infer<typeof ListOpenAtBench>) {
  authorize(ctx, "parcel.open");
  return readOpenBoxes(ctx, input.bench, shownAtMost);
}
