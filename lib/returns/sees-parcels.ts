import type { Context } from "#lib/context";
import type { Scope } from "#lib/domain/role";

const inside: readonly Scope[] = ["system", "warehouse", "customs"];

/** Whether the reader sees boxes at all; owners and offices see pieces and papers, so nothing is said of arrivals. */
export function seesParcels({ actor }: Context): boolean {
  return inside.includes(actor.scope);
}
