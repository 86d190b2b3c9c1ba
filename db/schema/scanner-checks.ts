import { bigint, boolean, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import type { CheckFinding } from "#lib/domain/barcode/scanner-check";

/** What every check of a bench's scanner found, and who made it. No row is ever changed. */
export const scannerChecks = pgTable(
  "scanner_checks",
  {
    position: bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    bench: text("bench").notNull(),
    passed: boolean("passed").notNull(),
    findings: jsonb("findings").$type<readonly CheckFinding[]>().notNull(),
    /** What the scanner is set to send before and behind every code. */
    prefix: text("prefix").notNull().default(""),
    suffix: text("suffix").notNull().default(""),
    checkedBy: uuid("checked_by")
      .notNull()
      .references(() => users.id),
    checkedAt: instant("checked_at").notNull(),
  },
  // The last check of every bench.
  (t) => [index("scanner_checks_by_bench").on(t.bench, t.position)],
);
