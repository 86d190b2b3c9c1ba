import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";

/** The only way out: written in the transaction that causes it, sent by the worker. */
export const outbox = pgTable(
  "outbox",
  {
    id: text("id").primaryKey(),
    channel: text("channel", { enum: ["feedback", "customs", "owner", "mail"] }).notNull(),
    /** An office's code, `customs`, `mail`, or `owner:` and an enterprise's code; the circuit breaker stands on it. */
    destination: text("destination").notNull(),
    /** Messages with one key leave one after the other, in the order of `position`. */
    orderingKey: text("ordering_key").notNull(),
    position: bigint("position", { mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    /** Null once a sealed one is delivered: its document keeps it. */
    body: bytea("body"),
    sealed: boolean("sealed").notNull(),
    createdAt: instant("created_at").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    leasedUntil: instant("leased_until"),
    attempts: integer("attempts").notNull().default(0),
    deliveredAt: instant("delivered_at"),
    lastProblem: text("last_problem"),
  },
  (t) => [
    // The worker's claim: the destinations that something waits for, and of each what is due, oldest first.
    index("outbox_due").on(t.destination, t.nextAttemptAt, t.position).where(sql`delivered_at is null`),
    // How many messages are on their way to a destination.
    index("outbox_leased")
      .on(t.destination, t.leasedUntil)
      .where(sql`delivered_at is null and leased_until is not null`),
    // Whether an earlier message of the same key still waits.
    index("outbox_waiting").on(t.orderingKey, t.position).where(sql`delivered_at is null`),
    // When customs took something last: the settings page of its channel.
    index("outbox_taken_by_customs")
      .on(t.deliveredAt.desc())
      .where(sql`channel = 'customs' and delivered_at is not null`),
    // What was sent to one owner, the latest first: the log on its own page.
    index("outbox_of_owner").on(t.destination, t.createdAt.desc(), t.id).where(sql`channel = 'owner'`),
    check("outbox_has_body", sql`${t.body} is not null or (${t.sealed} and ${t.deliveredAt} is not null)`),
  ],
);

/** Every attempt, visible to everybody entitled. */
export const outboxAttempts = pgTable(
  "outbox_attempts",
  {
    id: id(),
    outboxId: text("outbox_id")
      .notNull()
      .references(() => outbox.id),
    startedAt: instant("started_at").notNull(),
    durationMs: integer("duration_ms").notNull(),
    /** HTTP status, or null where none came. */
    status: integer("status"),
    problem: text("problem"),
  },
  (t) => [index("outbox_attempts_by_message").on(t.outboxId, t.startedAt)],
);

/** One row per destination that failed lately: a dead office must not delay another. */
export const outboxDestinations = pgTable("outbox_destinations", {
  destination: text("destination").primaryKey(),
  consecutiveFailures: integer("consecutive_failures").notNull().default(0),
  openUntil: instant("open_until"),
});
