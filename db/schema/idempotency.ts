import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea, instant } from "#db/schema/columns";

/** The stored answer of every write, written in the transaction of its effect and kept for a month. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    actor: text("actor").notNull(),
    route: text("route").notNull(),
    key: text("key").notNull(),
    requestHash: bytea("request_hash").notNull(),
    response: text("response").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.actor, t.route, t.key] }),
    // The oldest, which are forgotten.
    index("idempotency_keys_by_age").on(t.createdAt),
  ],
);
