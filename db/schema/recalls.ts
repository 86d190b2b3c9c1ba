import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { feedbackPhases } from "#lib/domain/feedback";
import { grades } from "#lib/domain/item";
import { recallPlaces } from "#lib/domain/recall";

/** A recall as it was issued. It is never edited: it ends, and a narrower one names the one it replaces. */
export const recalls = pgTable(
  "recalls",
  {
    id: id(),
    recallNo: text("recall_no").notNull().unique(),
    barCode: text("bar_code").notNull(),
    /** The barcode without leading zeros, as it is compared. */
    codeKey: text("code_key").notNull(),
    batchCodes: text("batch_codes").array().notNull().default(sql`'{}'`),
    /** The batches as they are compared: without spaces, in capitals. */
    batchKeys: text("batch_keys").array().notNull().default(sql`'{}'`),
    expiresFrom: date("expires_from", { mode: "string" }),
    expiresTo: date("expires_to", { mode: "string" }),
    source: text("source").notNull(),
    documentNo: text("document_no").notNull(),
    reason: text("reason").notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    /** The wider recall in whose place it stands. */
    replacesId: uuid("replaces_id").references((): AnyPgColumn => recalls.id),
    issuedBy: uuid("issued_by")
      .notNull()
      .references(() => users.id),
    issuedAt: instant("issued_at").notNull(),
    endedAt: instant("ended_at"),
    endedBy: uuid("ended_by").references(() => users.id),
    endReason: text("end_reason"),
  },
  (t) => [
    // Which recalls speak of the goods of one piece.
    index("recalls_by_code").on(t.codeKey),
    // The desk: the newest first.
    index("recalls_newest").on(t.issuedAt.desc()),
    check("recalls_code_compared", sql`${t.codeKey} <> ''`),
  ],
);

/** A further chapter in the life of a piece, beside its state: it was recalled, here or after it had gone. */
export const itemChapters = pgTable(
  "item_chapters",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    /** The life up to the end of the return is the first. */
    chapter: integer("chapter").notNull(),
    recallId: uuid("recall_id")
      .notNull()
      .references(() => recalls.id),
    place: text("place", { enum: recallPlaces }).notNull(),
    /** The message to the originating office that is said anew because of it. */
    phase: text("phase", { enum: feedbackPhases }).notNull(),
    /** What it was graded before; null where nobody had graded it. */
    gradeBefore: text("grade_before", { enum: grades }),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    // One chapter for each recall: a piece is not caught twice by the same.
    uniqueIndex("item_chapters_once").on(t.itemId, t.recallId),
    uniqueIndex("item_chapters_in_order").on(t.itemId, t.chapter),
    // The pieces of one recall, and those of an ended one that still stand open.
    index("item_chapters_by_recall").on(t.recallId, t.closedAt),
  ],
);

export type Recall = typeof recalls.$inferSelect;
