import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { applications } from "#db/schema/applications";
import { id, instant, ownership } from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { parcels, returns } from "#db/schema/returns";
import { feedbackPhases } from "#lib/domain/feedback";
import { officeFormats } from "#lib/domain/office-registry";

/** How a message reached its office, or the office's answer us. */
export const messageWays = ["wire", "inbox", "manual"] as const;

/** A message to an originating office; never edited. Its delivery stands in the outbox row of the same id. */
export const feedbackMessages = pgTable(
  "feedback_messages",
  {
    id: text("id").primaryKey(),
    ...ownership(),
    officeCode: text("office_code").notNull(),
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    listId: uuid("list_id")
      .notNull()
      .references(() => importLists.id),
    applicationId: uuid("application_id").references(() => applications.id),
    parcelId: uuid("parcel_id").references(() => parcels.id),
    /** The application's number, or list and parcel: what sequences count on. */
    subjectKey: text("subject_key").notNull(),
    phase: text("phase", { enum: feedbackPhases }).notNull(),
    sequence: integer("sequence").notNull(),
    supersedes: text("supersedes"),
    final: boolean("final").notNull(),
    /** Digest of the facts the phase speaks of: another digest means another revision is due. */
    factsDigest: text("facts_digest").notNull(),
    body: text("body").notNull(),
    bodySha256: text("body_sha256").notNull(),
    /** The form in which it travels. */
    format: text("format", { enum: officeFormats }).notNull().default("json"),
    /** Digest of what travels, where that is not the body itself: the office answers what it received. */
    wireSha256: text("wire_sha256"),
    createdAt: instant("created_at").notNull(),
    deliveredAt: instant("delivered_at"),
    deliveredVia: text("delivered_via", { enum: messageWays }),
    /** When its silence becomes an alarm; null: a day after it was delivered, or written. */
    answerDueAt: instant("answer_due_at"),
    acknowledgedAt: instant("acknowledged_at"),
    acknowledgedBy: uuid("acknowledged_by").references(() => users.id),
    rejectedAt: instant("rejected_at"),
    rejectionReason: text("rejection_reason"),
    answeredVia: text("answered_via", { enum: messageWays }),
  },
  (t) => [
    uniqueIndex("feedback_once").on(t.subjectKey, t.phase, t.sequence),
    index("feedback_by_return").on(t.returnId),
    index("feedback_by_application").on(t.applicationId),
    // What was said of one list: read at every change of one of its pieces.
    index("feedback_by_list").on(t.listId),
    // An office's inbox and the page of messages, newest first.
    index("feedback_by_office").on(t.officeCode, t.createdAt.desc(), t.id),
    index("feedback_newest").on(t.createdAt.desc(), t.id),
    // Messages nobody has answered yet.
    index("feedback_open").on(t.createdAt).where(sql`acknowledged_at is null and rejected_at is null`),
    // Messages an office rejected: few, and counted on every page.
    index("feedback_rejected").on(t.createdAt).where(sql`rejected_at is not null`),
    // Whether an office's endpoint is dead: what waits for it, the oldest first.
    index("feedback_undelivered").on(t.officeCode, t.createdAt).where(sql`delivered_at is null`),
  ],
);

/** Every acknowledgement that came over the wire, whatever became of it. */
export const acknowledgements = pgTable(
  "acknowledgements",
  {
    id: id(),
    webhookId: text("webhook_id").notNull().unique(),
    messageId: text("message_id").references(() => feedbackMessages.id),
    officeCode: text("office_code").notNull(),
    effect: text("effect", { enum: ["acknowledged", "rejected", "repeated", "review"] }).notNull(),
    cause: text("cause"),
    body: text("body").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [
    index("acknowledgements_by_message").on(t.messageId),
    // Answers that wait for a person, the latest first.
    index("acknowledgements_in_review").on(t.receivedAt.desc()).where(sql`effect = 'review'`),
  ],
);

export type FeedbackMessage = typeof feedbackMessages.$inferSelect;
