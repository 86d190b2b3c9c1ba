import { and, eq, gt, not, or } from "drizzle-orm";
import { items } from "#db/schema/items";
import { isInspectedNow } from "#lib/returns/waits-for-declarant";

/** Pieces that wait for an inspector: received ones, and those an officer sent back into a round without a finding. */
export const waitsForInspector = or(
  eq(items.state, "received"),
  and(eq(items.state, "inspected"), gt(items.round, 1), not(isInspectedNow)),
);
