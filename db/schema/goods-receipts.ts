import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { batches } from "#db/schema/batches";
import { instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { differenceEnds, receiptWords } from "#lib/domain/goods-receipt";

/** What the receiver of a load said of each of its pieces; written once. */
export const goodsReceipts = pgTable(
  "goods_receipts",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    said: text("said", { enum: receiptWords }).notNull(),
    note: text("note"),
    /** The number of the signed paper, where the house entered what it says. */
    paperNo: text("paper_no"),
    saidBy: uuid("said_by")
      .notNull()
      .references(() => users.id),
    saidAt: instant("said_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.itemId] }),
    check("goods_receipts_difference_in_words", sql`(${t.said} = 'received') = (${t.note} is null)`),
  ],
);

/** How a difference that a receiver stated was ended, and by whom; written once. */
export const differencesEnded = pgTable(
  "differences_ended",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    end: text("end", { enum: differenceEnds }).notNull(),
    reason: text("reason").notNull(),
    endedBy: uuid("ended_by")
      .notNull()
      .references(() => users.id),
    endedAt: instant("ended_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.itemId] })],
);
