import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { listDestructions } from "#lib/returns/list-destructions";
import { waitsForWitness } from "#lib/returns/waits-for-destruction";

/** The destructions that wait for an officer to see them loaded, the nearest last day first. */
export async function listToWitness(ctx: Context, _: null) {
  authorize(ctx, "destruction.witness");
  return listDestructions(ctx, waitsForWitness);
}
