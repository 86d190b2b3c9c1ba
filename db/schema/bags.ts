import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { vehicles } from "#db/schema/vehicles";
import { bagKinds, bagSources } from "#lib/domain/bag";

/** A bag or pallet of parcels, from when it comes until it is emptied. */
export const bags = pgTable(
  "bags",
  {
    bagNo: text("bag_no").primaryKey(),
    kind: text("kind", { enum: bagKinds }).notNull(),
    /** What its own label says: the carrier's code, or one of ours. */
    label: text("label").notNull(),
    handoverNo: text("handover_no").references(() => vehicles.handoverNo),
    cameAt: instant("came_at").notNull(),
    cameBy: uuid("came_by")
      .notNull()
      .references(() => users.id),
    emptiedAt: instant("emptied_at"),
    emptiedBy: uuid("emptied_by").references(() => users.id),
    /** What the house says of what is missing or too many. */
    explanation: text("explanation"),
  },
  (t) => [
    check("bags_emptied_by_somebody", sql`(${t.emptiedAt} is null) = (${t.emptiedBy} is null)`),
    // A label hangs on one bag at a time.
    uniqueIndex("bags_by_label").on(t.label).where(sql`emptied_at is null`),
    // The bags of one vehicle.
    index("bags_by_handover").on(t.handoverNo),
    // The bags that stand here, and those of the last days, newest first.
    index("bags_newest").on(t.cameAt),
  ],
);

/** The parcels of a bag: listed, put in by a scan, or found in it when it was emptied. */
export const bagWaybills = pgTable(
  "bag_waybills",
  {
    bagNo: text("bag_no")
      .notNull()
      .references(() => bags.bagNo),
    waybillNo: text("waybill_no").notNull(),
    source: text("source", { enum: bagSources }).notNull(),
    /** Null for a parcel that is inside; of one found as an extra, that its scan was taken back. */
    takenOutAt: instant("taken_out_at"),
    takenOutBy: uuid("taken_out_by").references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.bagNo, t.waybillNo] }),
    // In which bags a parcel is.
    index("bag_waybills_by_waybill").on(t.waybillNo),
    check("bag_waybills_taken_by_somebody", sql`(${t.takenOutAt} is null) = (${t.takenOutBy} is null)`),
  ],
);
