import { isNull, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { containerKinds, containerUses, zoneKinds } from "#lib/domain/zone";

const made = () => ({
  madeBy: uuid("made_by")
    .notNull()
    .references((): AnyPgColumn => users.id),
  madeAt: instant("made_at").notNull(),
});

/** A part of the floor with one purpose. */
export const zones = pgTable("zones", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind", { enum: zoneKinds }).notNull(),
  ...made(),
});

/** Where pieces or containers stand, by its label's code. */
export const locations = pgTable(
  "locations",
  {
    code: text("code").primaryKey(),
    zoneCode: text("zone_code")
      .notNull()
      .references(() => zones.code),
    capacity: integer("capacity").notNull(),
    ...made(),
  },
  (t) => [
    // The locations of one zone, in the order in which they stand.
    index("locations_by_zone").on(t.zoneCode, t.code),
    check("locations_hold_something", sql`${t.capacity} > 0`),
  ],
);

/** A tote or pallet that moves with all in it; pieces of one outcome, or pieces without one. */
export const containers = pgTable(
  "containers",
  {
    code: text("code").primaryKey(),
    kind: text("kind", { enum: containerKinds }).notNull(),
    use: text("use", { enum: containerUses }).notNull(),
    locationCode: text("location_code").references(() => locations.code),
    /** Where it stood before its last move, to which that is taken back. */
    previousLocationCode: text("previous_location_code").references(() => locations.code),
    movedBy: uuid("moved_by").references((): AnyPgColumn => users.id),
    ...made(),
  },
  // What stands at one location.
  (t) => [index("containers_by_location").on(t.locationCode)],
);

/** That nothing more goes into a location or container: its shelf is broken, it is being cleaned, or it is gone. */
export const placeClosures = pgTable(
  "place_closures",
  {
    id: id(),
    /** Of the location or container. */
    code: text("code").notNull(),
    reason: text("reason").notNull(),
    closedBy: uuid("closed_by")
      .notNull()
      .references((): AnyPgColumn => users.id),
    closedAt: instant("closed_at").notNull(),
    reopenedBy: uuid("reopened_by").references((): AnyPgColumn => users.id),
    reopenedAt: instant("reopened_at"),
  },
  (t) => [
    // The closures that hold now, one for each place.
    uniqueIndex("place_closures_open").on(t.code).where(isNull(t.reopenedAt)),
    check("place_closures_ended_by_somebody", sql`num_nonnulls(${t.reopenedBy}, ${t.reopenedAt}) <> 1`),
  ],
);

export type Zone = typeof zones.$inferSelect;
export type Location = typeof locations.$inferSelect;
export type Container = typeof containers.$inferSelect;
