import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { grades, verdicts } from "#lib/domain/item";

/** What a person saw: the inspector's and the officer's finding stand side by side, never merged. */
export const findings = pgTable(
  "findings",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    round: integer("round").notNull(),
    kind: text("kind", { enum: ["inspection", "verification"] }).notNull(),
    grade: text("grade", { enum: grades }).notNull(),
    checklist: jsonb("checklist").$type<Readonly<Record<string, boolean>>>().notNull(),
    original: text("original", { enum: ["yes", "no"] }).notNull(),
    batchCode: text("batch_code"),
    expiresOn: date("expires_on", { mode: "string" }),
    note: text("note"),
    verdict: text("verdict", { enum: verdicts }),
    instructionNo: text("instruction_no"),
    foundBy: uuid("found_by")
      .notNull()
      .references(() => users.id),
    foundAt: instant("found_at").notNull(),
    /** A finding taken back stays on record and counts for nothing. */
    takenBackAt: instant("taken_back_at"),
    takenBackBy: uuid("taken_back_by").references(() => users.id),
    takenBackReason: text("taken_back_reason"),
  },
  (t) => [
    // One finding of each kind that counts in each round.
    uniqueIndex("findings_once").on(t.itemId, t.round, t.kind).where(sql`taken_back_at is null`),
    // All findings of a piece, those taken back too.
    index("findings_by_item").on(t.itemId),
    // A person's last finding.
    index("findings_by_finder").on(t.foundBy, t.foundAt.desc()),
    check(
      "findings_taken_back_by_somebody",
      sql`(${t.takenBackAt} is null) = (${t.takenBackBy} is null)
        and (${t.takenBackReason} is null or ${t.takenBackAt} is not null)`,
    ),
  ],
);
export type Finding = typeof findings.$inferSelect;
