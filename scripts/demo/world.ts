import { asc, eq } from "drizzle-orm";
import { parcelReturns, returns } from "#db/schema/returns";
import type { Actor, Context } from "#lib/context";
import type { KeptPhoto } from "#lib/evidence/keep-photo";
import type { Players } from "./accounts.ts";
import type { Act } from "./act.ts";
import type { Pictured } from "./pictures.ts";

/** What the demo has learnt while it lived: the product's own numbers for the plan's names. */
export type World = {
  players: Players;
  plates: Map<string, string>;
  parcelIds: Map<string, string>;
  vehicleNos: Map<string, string>;
  applicationNos: Map<string, string>;
  waveNos: Map<string, string>;
  batchNos: Map<string, string>;
  pictures: Map<Pictured, KeptPhoto[]>;
};

export type ActOf<Name extends Act["do"]> = Extract<Act, { do: Name }>;

/**
 * How an act is done: by whom, with which use-cases, inside a transaction whose time is the act's. It
 * answers with the number the product gave, and `learn` keeps that under the plan's name, also when
 * the answer comes from an earlier attempt.
 */
export type Deed<A extends Act> = {
  actor: (world: World, act: A) => Actor;
  run: (world: World, act: A, ctx: Context) => Promise<string | null>;
  learn?: (world: World, act: A, answer: string) => void;
};

export function emptyWorld(players: Players, pictures: World["pictures"]): World {
  return {
    players,
    pictures,
    plates: new Map(),
    parcelIds: new Map(),
    vehicleNos: new Map(),
    applicationNos: new Map(),
    waveNos: new Map(),
    batchNos: new Map(),
  };
}

/** What the plan calls by its own name, by the product's. */
export function known(names: ReadonlyMap<string, string>, name: string): string {
  const found = names.get(name);
  if (!found) throw new Error(`the demo speaks of ${name} before it is there`);
  return found;
}

export function platesOf(world: World, pieces: readonly string[]): string[] {
  return pieces.map((piece) => known(world.plates, piece));
}

/** The first return that a box belongs to. */
export async function returnNoOf(ctx: Context, world: World, waybill: string): Promise<string> {
  const [row] = await ctx.tx
    .select({ returnNo: returns.returnNo })
    .from(parcelReturns)
    .innerJoin(returns, eq(returns.id, parcelReturns.returnId))
    .where(eq(parcelReturns.parcelId, known(world.parcelIds, waybill)))
    .orderBy(asc(returns.id))
    .limit(1);
  if (!row) throw new Error(`${waybill} has no return`);
  return row.returnNo;
}
