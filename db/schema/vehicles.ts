import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { carriers } from "#lib/domain/waybill";

/** A vehicle at the dock, from its first parcel until its hand-over is signed. */
export const vehicles = pgTable(
  "vehicles",
  {
    handoverNo: text("handover_no").primaryKey(),
    plateNo: text("plate_no").notNull(),
    sealNo: text("seal_no"),
    gatePaperNo: text("gate_paper_no"),
    carrier: text("carrier", { enum: carriers }),
    /** How many bags and pallets the carrier says it brings; null where it says nothing. */
    listedBags: integer("listed_bags"),
    openedAt: instant("opened_at").notNull(),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => users.id),
    closedAt: instant("closed_at"),
    closedBy: uuid("closed_by").references(() => users.id),
    /** What carrier and house say of the differences. */
    explanation: text("explanation"),
  },
  (t) => [
    check("vehicles_listed_bags_counted", sql`${t.listedBags} >= 0`),
    check("vehicles_closed_by_somebody", sql`(${t.closedAt} is null) = (${t.closedBy} is null)`),
    // The vehicles at the dock now, and those of the last days, newest first.
    index("vehicles_newest").on(t.openedAt),
    // The search for a vehicle by its own plate, the last visit first.
    index("vehicles_by_plate").on(t.plateNo, t.openedAt.desc()),
  ],
);

/** The waybills that a carrier's list says a vehicle brings. */
export const vehicleWaybills = pgTable(
  "vehicle_waybills",
  {
    handoverNo: text("handover_no")
      .notNull()
      .references(() => vehicles.handoverNo),
    waybillNo: text("waybill_no").notNull(),
  },
  (t) => [primaryKey({ columns: [t.handoverNo, t.waybillNo] })],
);
