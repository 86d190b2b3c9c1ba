import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications, customsDocuments } from "#db/schema/applications";
import { bytea, id, instant } from "#db/schema/columns";
import { outbox } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { type ProblemParams, problemReasons } from "#lib/domain/ceb/problem";
import { inboundKinds, messageDirections } from "#lib/domain/customs-traffic";

/** What leaves for customs as one CEB625: one application's document, or several bundled. */
export const customsMessages = pgTable(
  "customs_messages",
  {
    id: text("id")
      .primaryKey()
      .references(() => outbox.id),
    guid: text("guid").notNull(),
    /** Of the message as we wrote it, unsigned. */
    bodySha256: text("body_sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    /** As it came back from the signer, kept before the first sending: every attempt sends these bytes. */
    signedSealed: bytea("signed_sealed"),
    signedAt: instant("signed_at"),
    /** The file in the drop folder that waits to become visible, or became so: a message is dropped once. */
    stagedAs: text("staged_as"),
  },
  (t) => [
    // Customs' answer about the form of a whole message names its guid.
    index("customs_messages_by_guid").on(t.guid),
    // The list of messages, newest first.
    index("customs_messages_newest").on(t.createdAt.desc(), t.id),
    // The same bytes sent anew are not signed anew.
    index("customs_messages_signed").on(t.bodySha256).where(sql`signed_sealed is not null`),
  ],
);

/** Which documents a message carries, and of which applications. */
export const customsMessageDocuments = pgTable(
  "customs_message_documents",
  {
    messageId: text("message_id")
      .notNull()
      .references(() => customsMessages.id),
    copNo: text("cop_no")
      .notNull()
      .references(() => customsDocuments.copNo),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.copNo] }),
    // The messages that carried an application, and whether an earlier one still waits.
    index("customs_message_documents_by_application").on(t.applicationId),
    // How often a document was sent.
    index("customs_message_documents_by_document").on(t.copNo),
  ],
);

/** Every message that came from customs, whatever could be read of it. */
export const customsInbound = pgTable(
  "customs_inbound",
  {
    id: id(),
    source: text("source", { enum: ["http", "folder"] }).notNull(),
    /** The name of its file, where it came as one. */
    fileName: text("file_name"),
    bytes: integer("bytes").notNull(),
    /** The same bytes twice are one message. */
    sha256: text("sha256").notNull().unique(),
    /** Sealed, for customs may repeat our document in it; null where it was too large to keep. */
    bodySealed: bytea("body_sealed"),
    /** The message it is, where it is one that customs sends. */
    kind: text("kind", { enum: inboundKinds }),
    /** The numbers of the documents it speaks of. */
    copNos: text("cop_nos").array().notNull().default(sql`'{}'`),
    /** How many receipts were read in it. */
    receipts: integer("receipts").notNull(),
    /** Why it, or a part of it, could not be read; null where all was. */
    problem: text("problem", { enum: problemReasons }),
    problemParams: jsonb("problem_params").$type<ProblemParams>(),
    receivedAt: instant("received_at").notNull(),
  },
  (t) => [
    // What could not be read, newest first: the declarant's review.
    index("customs_inbound_unread").on(t.receivedAt.desc()).where(sql`problem is not null`),
    // The list of messages, newest first.
    index("customs_inbound_newest").on(t.receivedAt.desc(), t.id),
    // What came about a document: the list of messages, searched by its number.
    index("customs_inbound_about").using("gin", t.copNos),
  ],
);

/** Whoever read a message as it went over the wire, buyer and all, with the reason he gave; never changed. */
export const messageLooks = pgTable(
  "message_looks",
  {
    id: id(),
    direction: text("direction", { enum: messageDirections }).notNull(),
    messageId: text("message_id").notNull(),
    reason: text("reason").notNull(),
    lookedBy: uuid("looked_by")
      .notNull()
      .references(() => users.id),
    lookedAt: instant("looked_at").notNull(),
  },
  (t) => [
    // Who looked at a message.
    index("message_looks_by_message").on(t.messageId, t.lookedAt),
  ],
);
