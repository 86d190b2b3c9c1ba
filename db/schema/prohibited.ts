import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";

/** Goods the state prohibits, by barcode or by the beginning of their HS code. An entry ends; it is never edited. */
export const prohibitedGoods = pgTable(
  "prohibited_goods",
  {
    id: id(),
    barCode: text("bar_code"),
    /** The barcode without leading zeros, as it is compared. */
    codeKey: text("code_key"),
    hsPrefix: text("hs_prefix"),
    source: text("source").notNull(),
    reason: text("reason").notNull(),
    validFrom: date("valid_from", { mode: "string" }).notNull(),
    validTo: date("valid_to", { mode: "string" }),
    enteredBy: uuid("entered_by")
      .notNull()
      .references(() => users.id),
    enteredAt: instant("entered_at").notNull(),
    endedAt: instant("ended_at"),
    endedBy: uuid("ended_by").references(() => users.id),
    endReason: text("end_reason"),
  },
  (t) => [
    // Which entries speak of the goods of one piece.
    index("prohibited_goods_by_code").on(t.codeKey),
    check("prohibited_goods_of_something", sql`num_nonnulls(${t.codeKey}, ${t.hsPrefix}) = 1`),
  ],
);

/** A piece that an entry brought before the officer: what the officer lets go is not stopped by it again. */
export const prohibitedCatches = pgTable(
  "prohibited_catches",
  {
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    goodsId: uuid("goods_id")
      .notNull()
      .references(() => prohibitedGoods.id),
    caughtAt: instant("caught_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.goodsId] })],
);
