import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { items } from "#db/schema/items";
import { type BatchOutcome, batchOutcomes } from "#lib/domain/item";

/** Pieces whose outcome is still to be settled. */
export const waitsForOutcome = and(inArray(items.state, ["admitted", "booked"]), isNull(items.outcome));

/** Pieces that stand ready for a batch of that outcome. */
export function waitsForBatch(outcome: BatchOutcome): SQL | undefined {
  return outcome === "move_out"
    ? and(inArray(items.state, ["received", "inspected"]), eq(items.outcomeProposed, "move_out"))
    : and(eq(items.state, "booked"), eq(items.outcome, outcome));
}

/** All pieces that wait at the outbound desk, each in one of its lists. */
export const waitsForOutbound = or(waitsForOutcome, ...batchOutcomes.map(waitsForBatch));
