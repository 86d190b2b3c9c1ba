import { and, eq, isNull, or } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";

/** Declared pieces that wait for an officer in person: without a verdict, or withheld by customs until it is lifted. */
export const waitsForOfficer = and(
  eq(items.state, "declared"),
  eq(items.lane, "in_person"),
  or(isNull(items.verdict), eq(items.hold, "customs")),
);

/** Approved move-out lists that wait for an officer's word before they may pass the gate. */
export const waitsForClearance = and(
  eq(batches.outcome, "move_out"),
  eq(batches.status, "approved"),
  isNull(batches.clearedAt),
);
