import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { locations, zones } from "#db/schema/places";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import type { Difference } from "#lib/domain/stock-taking";

/** Reports that were signed before they said more lack the rest. */
type SignedDifference = Pick<Difference, "plate" | "kind" | "at"> & Partial<Difference>;

const taking = () =>
  text("taking_no")
    .notNull()
    .references(() => stockTakings.takingNo);

/** A stock-taking of one zone: frozen from its opening until a supervisor signs its result. */
export const stockTakings = pgTable(
  "stock_takings",
  {
    takingNo: text("taking_no").primaryKey(),
    zoneCode: text("zone_code")
      .notNull()
      .references(() => zones.code),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => users.id),
    openedAt: instant("opened_at").notNull(),
    /** How many plates each count has seen: every scan is told the number, and none counts them all anew. */
    firstSeen: integer("first_seen").notNull().default(0),
    secondSeen: integer("second_seen").notNull().default(0),
    /** Who ended each count had a hand in it, also where nothing was there to scan. */
    countedBy: uuid("counted_by").references(() => users.id),
    countedAt: instant("counted_at"),
    /** Whether the first count differs from what was expected; null until it is over. */
    hasDifferences: boolean("has_differences"),
    recountedBy: uuid("recounted_by").references(() => users.id),
    recountedAt: instant("recounted_at"),
    signedBy: uuid("signed_by").references(() => users.id),
    signedAt: instant("signed_at"),
    /** The report to customs: every difference as it was written into the pieces' histories. */
    differences: jsonb("differences").$type<readonly SignedDifference[]>(),
    remark: text("remark"),
  },
  (t) => [
    // A zone is counted once at a time, and while it is, nothing moves in or out.
    uniqueIndex("stock_takings_open_once").on(t.zoneCode).where(sql`signed_at is null`),
    index("stock_takings_newest").on(t.openedAt),
    check("stock_takings_counted_whole", sql`(${t.countedAt} is null) = (${t.hasDifferences} is null)`),
    check(
      "stock_takings_signed_whole",
      sql`num_nonnulls(${t.signedAt}, ${t.signedBy}, ${t.differences}) in (0, 3)`,
    ),
  ],
);

/** What the system says stands in the zone at the opening, and whether the account book should hold it. */
export const takingPieces = pgTable(
  "taking_pieces",
  {
    takingNo: taking(),
    plate: text("plate").notNull(),
    goodsName: text("goods_name").notNull(),
    locationCode: text("location_code")
      .notNull()
      .references(() => locations.code),
    inBook: boolean("in_book").notNull(),
  },
  (t) => [primaryKey({ columns: [t.takingNo, t.plate] })],
);

/** Every plate that a count saw: 1 the first, 2 the second. A scan taken back stays and counts for nothing. */
export const takingScans = pgTable(
  "taking_scans",
  {
    id: id(),
    takingNo: taking(),
    round: integer("round").notNull(),
    plate: text("plate").notNull(),
    locationCode: text("location_code")
      .notNull()
      .references(() => locations.code),
    countedBy: uuid("counted_by")
      .notNull()
      .references(() => users.id),
    countedAt: instant("counted_at").notNull(),
    /** How the plate came in; not known of scans before it was kept. */
    entry: text("entry", { enum: scanEntries }),
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [
    // A plate counts once in each count.
    uniqueIndex("taking_scans_once").on(t.takingNo, t.round, t.plate).where(sql`taken_back_at is null`),
    // Whether somebody had a hand in one count: asked at every scan of the other.
    index("taking_scans_by_counter").on(t.takingNo, t.countedBy, t.round),
  ],
);

export type StockTaking = typeof stockTakings.$inferSelect;
