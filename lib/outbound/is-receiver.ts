import { eq, type SQL } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import type { Actor } from "#lib/context";

/** Loads that are handed to the actor, by its own code at customs; the house, which speaks for receivers, sees all. */
export function isReceiver({ scope, scopeCode }: Actor): SQL | undefined {
  return scope === "warehouse" ? undefined : eq(batches.receiverCode, scopeCode ?? "");
}
