import { sql } from "drizzle-orm";
import { check, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";

/** A set of command cards as it was printed for one bench. Its cards count until it is revoked. */
export const commandCardSets = pgTable(
  "command_card_sets",
  {
    setNo: integer("set_no").primaryKey().generatedAlwaysAsIdentity(),
    bench: text("bench").notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => users.id),
    madeAt: instant("made_at").notNull(),
    revokedBy: uuid("revoked_by").references(() => users.id),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    check("command_card_sets_revoked_by_somebody", sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
    // A bench has one set that counts; also what the bench reads when it opens.
    uniqueIndex("command_card_sets_in_force").on(t.bench).where(sql`revoked_at is null`),
  ],
);
