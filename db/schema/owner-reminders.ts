import { index, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";

/** A reminder to the platform, merchant and agent of a piece that they neither answered for nor instructed; never changed. */
export const ownerReminders = pgTable(
  "owner_reminders",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    /** Since when they were asked: a piece that is asked for anew is reminded of anew. */
    askedAt: instant("asked_at").notNull(),
    /** The first, the second or the third, and the day it fell on. */
    stage: integer("stage").notNull(),
    day: integer("day").notNull(),
    remindedAt: instant("reminded_at").notNull(),
  },
  (t) => [
    unique("owner_reminders_once").on(t.itemId, t.askedAt, t.stage),
    // The reminders of a piece, the latest first: its page and every list of goods.
    index("owner_reminders_by_item").on(t.itemId, t.remindedAt.desc()),
  ],
);
