import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { feedbackMessages } from "#db/schema/feedback";
import { users } from "#db/schema/people";
import { rejectionCauses, rejectionWays } from "#lib/domain/rejection";

const ofMessage = () => ({
  messageId: text("message_id")
    .notNull()
    .references(() => feedbackMessages.id),
  officeCode: text("office_code").notNull(),
});
const writer = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => users.id);

/** What we hold a rejection to come from, and what is done about it; the newest counts. Never changed. */
export const feedbackCauses = pgTable(
  "feedback_causes",
  {
    id: id(),
    ...ofMessage(),
    cause: text("cause", { enum: rejectionCauses }).notNull(),
    way: text("way", { enum: rejectionWays }).notNull(),
    note: text("note").notNull(),
    decidedBy: writer("decided_by"),
    decidedAt: instant("decided_at").notNull(),
  },
  // The cause of a rejected message now, and what it was held to be before.
  (t) => [index("feedback_causes_by_message").on(t.messageId, t.id.desc())],
);

/** The explanation with which a rejected message is said anew although its facts stand. Never changed. */
export const feedbackCorrections = pgTable("feedback_corrections", {
  messageId: text("message_id")
    .primaryKey()
    .references(() => feedbackMessages.id),
  officeCode: text("office_code").notNull(),
  explanation: text("explanation").notNull(),
  writtenBy: writer("written_by"),
  writtenAt: instant("written_at").notNull(),
});

/** Questions and answers between an office and the house, by message; nothing in a thread is changed. */
export const feedbackQueries = pgTable(
  "feedback_queries",
  {
    id: id(),
    ...ofMessage(),
    side: text("side", { enum: ["office", "house"] }).notNull(),
    words: text("words").notNull(),
    writtenBy: writer("written_by"),
    writtenAt: instant("written_at").notNull(),
  },
  // The thread of a message, and its last word.
  (t) => [index("feedback_queries_by_message").on(t.messageId, t.id)],
);

/** A message that was handed over on paper, with the evidence. Never changed. */
export const manualDeliveries = pgTable(
  "manual_deliveries",
  {
    id: id(),
    ...ofMessage(),
    paperNo: text("paper_no").notNull(),
    handedBy: text("handed_by").notNull(),
    receivedBy: text("received_by").notNull(),
    handedAt: instant("handed_at").notNull(),
    scanSha256: text("scan_sha256").notNull(),
    scanMediaType: text("scan_media_type").notNull(),
    scanSizeBytes: integer("scan_size_bytes").notNull(),
    /** What the office wrote on the paper, where it did. */
    answer: text("answer", { enum: ["accepted", "rejected"] }),
    reason: text("reason"),
    recordedBy: writer("recorded_by"),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("manual_deliveries_by_message").on(t.messageId),
    // How many messages of an office went by hand, and which.
    index("manual_deliveries_by_office").on(t.officeCode, t.recordedAt),
  ],
);
