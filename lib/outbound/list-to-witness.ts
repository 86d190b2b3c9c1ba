import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";
import { listDestructions } from "#lib/returns/list-destructions";
import { mayBeWitnessed, waitsForWitness } from "#lib/returns/waits-for-destruction";

/**
 * The destructions that wait for an officer to see them loaded and those an officer may still ask to see, the nearest
 * last day first, and whether officers look on at every one.
 */
export async function listToWitness(ctx: Context, _: null) {
  authorize(ctx, "destruction.witness");
  return {
    waiting: await listDestructions(ctx, waitsForWitness),
    unasked: await listDestructions(ctx, mayBeWitnessed),
    isWitnessed: (await readSetting(ctx, "destructionWitnessed")).value,
  };
}
