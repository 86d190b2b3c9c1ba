import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { supervisedStates } from "#lib/domain/item";

/**
 * Pieces that wait for an officer in person: declared ones without a verdict, and all that customs keeps where
 * they are, because an officer withheld them, the state prohibits them or a bench reported them.
 */
export const waitsForOfficer = or(
  and(eq(items.state, "declared"), eq(items.lane, "in_person"), isNull(items.verdict)),
  and(eq(items.hold, "customs"), inArray(items.state, [...supervisedStates])),
);

/** Approved move-out lists that wait for an officer's word before they may pass the gate. */
export const waitsForClearance = and(
  eq(batches.outcome, "move_out"),
  eq(batches.status, "approved"),
  isNull(batches.clearedAt),
);
