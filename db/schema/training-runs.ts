import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";

/** Every training that was done to its end, and the sign-off that gave its person the rights of the role. */
export const trainingRuns = pgTable(
  "training_runs",
  {
    runNo: bigint("run_no", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    percent: integer("percent").notNull(),
    finishedAt: instant("finished_at").notNull(),
    signedBy: uuid("signed_by").references(() => users.id),
    signedAt: instant("signed_at"),
  },
  (t) => [
    check("training_runs_signed_by_another", sql`${t.signedBy} is null or ${t.signedBy} <> ${t.userId}`),
    check("training_runs_signed_by_somebody", sql`(${t.signedAt} is null) = (${t.signedBy} is null)`),
    // The runs of one person, and the newest of all.
    index("training_runs_by_user").on(t.userId, t.runNo),
  ],
);
