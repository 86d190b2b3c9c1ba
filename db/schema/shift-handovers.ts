import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import type { ShiftStand } from "#lib/domain/shift-stand";

/** Every hand-over of a bench from one shift to the next, signed by both. No row is ever changed. */
export const shiftHandovers = pgTable(
  "shift_handovers",
  {
    handoverNo: bigint("handover_no", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    bench: text("bench").notNull(),
    stand: jsonb("stand").$type<ShiftStand>().notNull(),
    pendingScans: integer("pending_scans").notNull(),
    /** Photos that waited on the machine; not known of hand-overs before it was asked. */
    pendingPhotos: integer("pending_photos"),
    note: text("note"),
    givenBy: uuid("given_by")
      .notNull()
      .references(() => users.id),
    takenBy: uuid("taken_by")
      .notNull()
      .references(() => users.id),
    signedAt: instant("signed_at").notNull(),
  },
  // The last hand-overs of one bench.
  (t) => [index("shift_handovers_by_bench").on(t.bench, t.handoverNo)],
);
