import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";

/** Plates that were drawn to be printed before their pieces come; the prints stand among those of labels. */
export const plateRolls = pgTable("plate_rolls", {
  rollNo: integer("roll_no").primaryKey().generatedAlwaysAsIdentity(),
  madeBy: uuid("made_by")
    .notNull()
    .references(() => users.id),
  madeAt: instant("made_at").notNull(),
});

/** One plate of a roll. The piece that has it names it, and no second one can: a piece's plate is unique. */
export const rollPlates = pgTable(
  "roll_plates",
  {
    plate: text("plate").primaryKey(),
    rollNo: integer("roll_no")
      .notNull()
      .references(() => plateRolls.rollNo),
  },
  (t) => [
    // The plates of a roll in the order in which they are printed, and how many are left.
    index("roll_plates_by_roll").on(t.rollNo, t.plate),
  ],
);
