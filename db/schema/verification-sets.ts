import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { drawDays } from "#db/schema/selection";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { setExceptions } from "#lib/domain/verification-set/exceptions";
import {
  instructionSources,
  leaveReasons,
  setConclusions,
  setKinds,
  setResults,
} from "#lib/domain/verification-set/set";

/** Pieces that an officer verifies together. Nobody but customs reads which of them are drawn. */
export const verificationSets = pgTable(
  "verification_sets",
  {
    setNo: integer("set_no").primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind", { enum: setKinds }).notNull(),
    /** Of the place, the day or the article. */
    code: text("code").notNull(),
    /** The day whose seed drew the pieces to be seen, and of how many in a hundred. */
    day: date("day", { mode: "string" })
      .notNull()
      .references(() => drawDays.day),
    percent: integer("percent").notNull(),
    openedBy: uuid("opened_by")
      .notNull()
      .references(() => users.id),
    openedAt: instant("opened_at").notNull(),
  },
  (t) => [
    // The sets of one place, day or article, the newest first.
    index("verification_sets_by_code").on(t.kind, t.code, t.setNo),
    // Whether a day's seed still draws for an open set.
    index("verification_sets_by_day").on(t.day),
  ],
);

const ofSet = () =>
  integer("set_no")
    .notNull()
    .references(() => verificationSets.setNo);
const ofItem = () =>
  uuid("item_id")
    .notNull()
    .references(() => items.id);

/** What stood in a set when it was opened: even pieces with their lots, and those that are verified by themselves. */
export const verificationSetPieces = pgTable(
  "verification_set_pieces",
  {
    setNo: ofSet(),
    itemId: ofItem(),
    round: integer("round").notNull(),
    exceptions: text("exceptions", { enum: setExceptions }).array().notNull(),
    lot: text("lot"),
    drawn: boolean("drawn").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.setNo, t.itemId] }),
    // Whether a piece stood in a set before.
    index("verification_set_pieces_by_item").on(t.itemId),
    check("verification_set_exceptions_undrawn", sql`not ${t.drawn} or cardinality(${t.exceptions}) = 0`),
  ],
);

/** That an officer held a piece of a set in hand, and whether it is what the warehouse found and declared. */
export const verificationSetLooks = pgTable(
  "verification_set_looks",
  {
    setNo: ofSet(),
    itemId: ofItem(),
    agrees: boolean("agrees").notNull(),
    entry: text("entry", { enum: scanEntries }),
    seenBy: uuid("seen_by")
      .notNull()
      .references(() => users.id),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.setNo, t.itemId, t.agrees] })],
);

/** An officer's one conclusion upon a set, signed. */
export const verificationSetConclusions = pgTable(
  "verification_set_conclusions",
  {
    setNo: ofSet().primaryKey(),
    conclusion: text("conclusion", { enum: setConclusions }).notNull(),
    note: text("note").notNull(),
    instructionNo: text("instruction_no"),
    instructionSource: text("instruction_source", { enum: instructionSources }),
    /** Where the officer looked. */
    place: text("place"),
    /** Who stood by for the company. */
    companion: text("companion"),
    concludedBy: uuid("concluded_by")
      .notNull()
      .references(() => users.id),
    concludedAt: instant("concluded_at").notNull(),
    /** When the last piece of a confirmed set had its result; of another conclusion at once. */
    finishedAt: instant("finished_at"),
  },
  // The sets whose pieces still get their verdicts.
  (t) => [index("verification_set_conclusions_under_way").on(t.setNo).where(sql`finished_at is null`)],
);

/** What became of each piece of a confirmed set; the set is done with the last of them. */
export const verificationSetResults = pgTable(
  "verification_set_results",
  {
    setNo: ofSet(),
    itemId: ofItem(),
    result: text("result", { enum: setResults }).notNull(),
    seen: boolean("seen").notNull(),
    /** What kept a piece out. */
    reason: text("reason", { enum: leaveReasons }),
    writtenAt: instant("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.setNo, t.itemId] }),
    check("verification_set_left_out_why", sql`(${t.result} = 'left_out') = (${t.reason} is not null)`),
  ],
);
