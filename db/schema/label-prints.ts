import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { reprintReasons } from "#lib/domain/label-print";

/**
 * Every print of the label of a place, a container or a box of a load, of a set of command cards or of a roll of
 * plates; those of pieces stand in their histories.
 */
export const labelPrints = pgTable(
  "label_prints",
  {
    id: id(),
    /** The label's code; of a box of a load, with which of how many it is; of a set of cards or a roll, the whole's. */
    code: text("code").notNull(),
    /** Why it was printed once more; null for a first print. */
    reason: text("reason", { enum: reprintReasons }),
    note: text("note"),
    printedBy: uuid("printed_by")
      .notNull()
      .references(() => users.id),
    printedAt: instant("printed_at").notNull(),
  },
  (t) => [
    // Whether a label was printed before, and by whom last.
    index("label_prints_by_code").on(t.code, t.printedAt.desc()),
    check("label_prints_other_in_words", sql`${t.reason} is distinct from 'other' or ${t.note} is not null`),
  ],
);
