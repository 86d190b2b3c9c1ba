import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { arePositive, chainHead, decimal, id, instant, measures, ownership } from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { locations } from "#db/schema/places";
import {
  authorisations,
  parcelDamages,
  returnSources,
  storedParcelStatuses,
} from "#lib/domain/return-document";

/** What the platform announced, or the bench opened. Progress is derived from items, never stored. */
export const returns = pgTable(
  "returns",
  {
    id: id(),
    returnNo: text("return_no").notNull().unique(),
    /** Under what its consumer follows it, as `parseTrackCode` reads it; drawn by the database, from nothing. */
    trackCode: text("track_code").notNull().default(sql`draw_track_code()`),
    /** The platform's own number of the return. */
    platformReturnNo: text("platform_return_no"),
    listId: uuid("list_id").references(() => importLists.id),
    orderNo: text("order_no"),
    ...ownership(),
    source: text("source", { enum: returnSources }).notNull(),
    authorisation: text("authorisation", { enum: authorisations }).notNull(),
    reason: text("reason").notNull(),
    announcedAt: instant("announced_at").notNull(),
    countClosedAt: instant("count_closed_at"),
    countClosedReason: text("count_closed_reason"),
    ...chainHead(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    // The same announcement twice is one return.
    uniqueIndex("returns_by_platform_no").on(t.ebpCode, t.platformReturnNo),
    // The tracker's look-up, by hash.
    uniqueIndex("returns_by_track_code").on(sql`sha256(${t.trackCode}::bytea)`),
    index("returns_by_platform_return_no").on(t.platformReturnNo),
    // All returns of one list.
    index("returns_by_list").on(t.listId),
    index("returns_by_order_no").on(t.orderNo),
    // The list of returns, newest first, per scope.
    index("returns_newest").on(t.announcedAt.desc(), t.id.desc()),
    index("returns_newest_by_office").on(t.officeCode, t.announcedAt.desc(), t.id.desc()),
    index("returns_newest_by_ebp").on(t.ebpCode, t.announcedAt.desc(), t.id.desc()),
    index("returns_newest_by_ebc").on(t.ebcCode, t.announcedAt.desc(), t.id.desc()),
    index("returns_newest_by_agent").on(t.agentCode, t.announcedAt.desc(), t.id.desc()),
  ],
);

/** What the announcement says of each line of the list. */
export const returnLines = pgTable(
  "return_lines",
  {
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    gnum: integer("gnum").notNull(),
    announcedQty: decimal("announced_qty").notNull(),
    /** Serial numbers of the pieces whose number the platform knows. */
    serials: text("serials").array().notNull().default(sql`'{}'`),
  },
  (t) => [primaryKey({ columns: [t.returnId, t.gnum] })],
);

/** The serial numbers of `return_lines` by what their spellings share (`serialKey`), to be found by; written once. */
export const announcedSerials = pgTable(
  "announced_serials",
  {
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    serialKey: text("serial_key").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.serialKey] }),
    // The search for an announced serial number.
    index("announced_serials_by_key").on(t.serialKey),
  ],
);

/** The waybills a return was announced with; several returns may share one. */
export const returnWaybills = pgTable(
  "return_waybills",
  {
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    waybillNo: text("waybill_no").notNull(),
    carrier: text("carrier"),
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.waybillNo] }),
    // Dock and bench look-up by return waybill.
    index("return_waybills_by_no").on(t.waybillNo),
  ],
);

/** A box with a waybill, from its one scan at the dock. */
export const parcels = pgTable(
  "parcels",
  {
    id: id(),
    waybillNo: text("waybill_no").notNull().unique(),
    carrier: text("carrier"),
    handoverNo: text("handover_no"),
    damage: text("damage", { enum: parcelDamages }),
    status: text("status", { enum: storedParcelStatuses }).notNull().default("arrived"),
    arrivedAt: instant("arrived_at").notNull(),
    arrivedBy: uuid("arrived_by")
      .notNull()
      .references(() => users.id),
    openedAt: instant("opened_at"),
    openedBy: uuid("opened_by").references(() => users.id),
    bench: text("bench"),
    /** Since when the bench has it before it; a claim that is too old holds nobody else off. */
    claimedAt: instant("claimed_at"),
    /** Left unfinished for another box. */
    parkedAt: instant("parked_at"),
    countedAt: instant("counted_at"),
    countedBy: uuid("counted_by").references(() => users.id),
    /** Its pieces were filled in from the list and its seal was whole: who inspects is the first to open it. */
    unopened: boolean("unopened").notNull().default(false),
    ...measures(),
    /** Where it waits unopened; of no meaning once it is opened. */
    locationCode: text("location_code").references(() => locations.code),
    ...chainHead(),
  },
  (t) => [
    check("parcels_measured_positive", arePositive(t)),
    // The dock's list of today, newest first, and the bench's queue, oldest first.
    index("parcels_by_status").on(t.status, t.arrivedAt),
    index("parcels_newest").on(t.arrivedAt.desc()),
    // What came off one vehicle.
    index("parcels_by_handover").on(t.handoverNo).where(sql`handover_no is not null`),
    // What waits unopened at one location.
    index("parcels_by_location").on(t.locationCode).where(sql`location_code is not null`),
    // What lies open or parked at one bench, and what the next box there parks.
    index("parcels_open_at_bench").on(t.bench, t.id).where(sql`status = 'opened'`),
  ],
);

/** Which returns were found for a parcel when it was opened. */
export const parcelReturns = pgTable(
  "parcel_returns",
  {
    parcelId: uuid("parcel_id")
      .notNull()
      .references(() => parcels.id),
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
  },
  (t) => [
    primaryKey({ columns: [t.parcelId, t.returnId] }),
    // The parcels of one return.
    index("parcel_returns_by_return").on(t.returnId),
  ],
);

/** Numbers within a day, for returns, applications, waves and batches. */
export const dayNumbers = pgTable(
  "day_numbers",
  {
    kind: text("kind").notNull(),
    day: text("day").notNull(),
    last: integer("last").notNull().default(sql`0`),
  },
  (t) => [primaryKey({ columns: [t.kind, t.day] })],
);

export type Return = typeof returns.$inferSelect;
export type Parcel = typeof parcels.$inferSelect;
