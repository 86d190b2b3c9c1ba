import { asc, eq } from "drizzle-orm";
import { parcelReturns, parcels, returns } from "#db/schema/returns";
import { type Actor, type Context, systemActor } from "#lib/context";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import type { Players } from "./accounts.ts";
import type { Step } from "./act.ts";
import type { GoodsFamily } from "./goods.ts";

/** What the demo has learnt while it lived: the product's own numbers for the plan's names. */
export type World = {
  players: Players;
  plates: Map<string, string>;
  parcelIds: Map<string, string>;
  applicationNos: Map<string, string>;
  batchNos: Map<string, string>;
  pictures: Map<GoodsFamily, KeptPhoto[]>;
};

export function emptyWorld(players: Players, pictures: World["pictures"]): World {
  return {
    players,
    pictures,
    plates: new Map(),
    parcelIds: new Map(),
    applicationNos: new Map(),
    batchNos: new Map(),
  };
}

/**
 * Runs a use-case at the time of its step, once for ever: an interrupted load that starts again gets the
 * stored answers of what is done. `part` tells apart the calls of one step.
 */
export function actOnce<I, O>(step: Step, actor: Actor, act: UseCase<I, O>, input: I, part = ""): Promise<O> {
  const once = { route: "demo", key: `${step.key}${part}`, request: step.key };
  return runUseCase(actor, act, input, { now: step.at, once });
}

/** What the plan calls by its own name, by the product's. */
export function known(names: ReadonlyMap<string, string>, name: string): string {
  const found = names.get(name);
  if (!found) throw new Error(`the demo speaks of ${name} before it is there`);
  return found;
}

/** The first return that a box belongs to. */
export function returnNoOf(world: World, waybill: string): Promise<string> {
  return runUseCase(systemActor, readReturnNo, known(world.parcelIds, waybill));
}

async function readReturnNo(ctx: Context, parcelId: string): Promise<string> {
  const [row] = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(eq(parcels.id, parcelId))
    .orderBy(asc(returns.id))
    .limit(1);
  if (!row) throw new Error(`parcel ${parcelId} has no return`);
  return row.returnNo;
}
