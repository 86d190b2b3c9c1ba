import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { accountChangeKinds, type Grant } from "#lib/domain/account-rules";

/**
 * Everything that was proposed for an account or done to it: from what, to what, why and by whom; nobody where it
 * was the command line of the server, which needs no second person. It is known by its login, for it is proposed before it is there.
 */
export const accountChanges = pgTable(
  "account_changes",
  {
    id: id(),
    login: text("login").notNull(),
    kind: text("kind", { enum: accountChangeKinds }).notNull(),
    before: jsonb("before").$type<Grant>(),
    after: jsonb("after").$type<Grant>(),
    reason: text("reason"),
    madeBy: uuid("made_by").references(() => users.id),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [
    // The history of one account, the latest first.
    index("account_changes_by_login").on(t.login, t.id.desc()),
    // What was proposed, of which few wait.
    index("account_changes_proposed")
      .on(t.id)
      .where(sql`kind in ('open', 'role', 'enable') and made_by is not null`),
  ],
);

/** What another person decided on a proposal; without a row it waits and has no effect. */
export const accountDecisions = pgTable("account_decisions", {
  changeId: uuid("change_id")
    .primaryKey()
    .references(() => accountChanges.id),
  isApproved: boolean("is_approved").notNull(),
  reason: text("reason"),
  decidedBy: uuid("decided_by")
    .notNull()
    .references(() => users.id),
  decidedAt: instant("decided_at").notNull(),
});
