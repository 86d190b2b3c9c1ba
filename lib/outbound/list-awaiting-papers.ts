import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { listDestructions } from "#lib/returns/list-destructions";
import { waitsForPapers } from "#lib/returns/waits-for-destruction";

/** The destructions whose papers are to be in and declared under 0200, the nearest last day first. */
export async function listAwaitingPapers(ctx: Context, _: null) {
  authorize(ctx, "destruction.declare");
  return listDestructions(ctx, waitsForPapers);
}
