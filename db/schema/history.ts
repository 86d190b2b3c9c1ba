import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";

export const subjectKinds = ["item", "return", "parcel"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Append-only, one hash chain per item, return and parcel; no one may update or delete a row. */
export const events = pgTable(
  "events",
  {
    subjectKind: text("subject_kind", { enum: subjectKinds }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    sequence: integer("sequence").notNull(),
    type: text("type").notNull(),
    fromState: text("from_state"),
    toState: text("to_state"),
    actorId: uuid("actor_id").references(() => users.id),
    secondActorId: uuid("second_actor_id").references(() => users.id),
    requestId: text("request_id").notNull(),
    deviceAt: instant("device_at"),
    at: instant("at").notNull(),
    /** Canonical JSON, kept as text: the hash is over exactly these characters. */
    body: text("body").notNull(),
    prev: bytea("prev"),
    hash: bytea("hash").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectKind, t.subjectId, t.sequence] }),
    // What one person did, newest first.
    index("events_by_actor").on(t.actorId, t.at.desc()),
    // What happened on one day: rows are appended, so that blocks of one time lie together.
    index("events_by_time").using("brin", t.at),
  ],
);

export type HistoryEvent = typeof events.$inferSelect;
