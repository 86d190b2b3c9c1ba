import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, decimal, id, instant, ownership } from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { returns } from "#db/schema/returns";
import { applicationStatuses } from "#lib/domain/application";
import {
  type ChangeLine,
  changeKinds,
  changeStatuses,
  openChangeStatuses,
} from "#lib/domain/application-change";
import { receiptMessages } from "#lib/domain/ceb/receipt";
import { appTypes } from "#lib/domain/ceb/refund-application-fields";
import { receiptEffects } from "#lib/domain/receipt-effect";
import { type RefusalParams, refusalCodes } from "#lib/domain/refusal";
import { refusalCauses, refusalClasses } from "#lib/domain/refusal-class";

/** The CEB625 of counted, conforming pieces of one return. */
export const applications = pgTable(
  "applications",
  {
    id: id(),
    applicationNo: text("application_no").notNull().unique(),
    returnId: uuid("return_id")
      .notNull()
      .references(() => returns.id),
    listId: uuid("list_id")
      .notNull()
      .references(() => importLists.id),
    ...ownership(),
    customsCode: text("customs_code").notNull(),
    status: text("status", { enum: applicationStatuses }).notNull(),
    preNo: text("pre_no"),
    /** Null where the house's setting declared it. */
    declaredBy: uuid("declared_by").references(() => users.id),
    declaredAt: instant("declared_at").notNull(),
    acceptedAt: instant("accepted_at"),
    /** What stopped the time to apply: acceptance, or sending where the house lets that do. */
    clockStoppedAt: instant("clock_stopped_at"),
    decidedAt: instant("decided_at"),
    /** Customs' own words with the last receipt. */
    lastInfo: text("last_info"),
    /** Customs' own time of the last receipt that was applied; older ones change nothing. */
    lastReceiptAt: instant("last_receipt_at"),
    /** What follows from a refusal, and what customs found fault with; null while it was not refused. */
    refusalClass: text("refusal_class", { enum: refusalClasses }),
    refusalCause: text("refusal_cause", { enum: refusalCauses }),
    /** The refused application that this one was made in the place of. */
    replacesId: uuid("replaces_id").references((): AnyPgColumn => applications.id),
    /** Sent on the announcement, before a piece of it was here. */
    preDeclared: boolean("pre_declared").notNull().default(false),
    /** Fields the declarant corrected, as JSON; sealed, for they may name the buyer. */
    correctedSealed: bytea("corrected_sealed"),
  },
  (t) => [
    index("applications_by_return").on(t.returnId),
    // The search for customs' own number.
    index("applications_by_pre_no").on(t.preNo).where(sql`pre_no is not null`),
    // The declarant's desk: by status, newest first.
    index("applications_by_status").on(t.status, t.declaredAt.desc()),
    // The desk's refusals, grouped by cause.
    index("applications_refused").on(t.refusalCause, t.declaredAt.desc()).where(sql`status = 'refused'`),
    // Pre-declarations whose goods are awaited, and those of one return.
    index("applications_pre_declared").on(t.returnId).where(sql`pre_declared`),
  ],
);

export const applicationLines = pgTable(
  "application_lines",
  {
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    gnum: integer("gnum").notNull(),
    qty: decimal("qty").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.gnum] })],
);

/** Every document ever written, each with its own `copNo` and `guid`; sealed, for it names the buyer. */
export const customsDocuments = pgTable(
  "customs_documents",
  {
    copNo: text("cop_no").primaryKey(),
    guid: text("guid").notNull().unique(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    appType: text("app_type", { enum: appTypes }).notNull(),
    /** The copNo of the document it corrects, changes or withdraws. */
    replaces: text("replaces"),
    bodySealed: bytea("body_sealed").notNull(),
    bodySha256: text("body_sha256").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("customs_documents_by_application").on(t.applicationId)],
);

/**
 * A change (CEB625 with appType 2) or a withdrawal (3) of an application, in force only after its own receipt.
 * While it is under way the pieces it concerns are on hold.
 */
export const applicationChanges = pgTable(
  "application_changes",
  {
    id: id(),
    applicationId: uuid("application_id")
      .notNull()
      .references(() => applications.id),
    kind: text("kind", { enum: changeKinds }).notNull(),
    copNo: text("cop_no").notNull().unique(),
    status: text("status", { enum: changeStatuses }).notNull(),
    linesBefore: jsonb("lines_before").$type<readonly ChangeLine[]>().notNull(),
    linesAfter: jsonb("lines_after").$type<readonly ChangeLine[]>().notNull(),
    /** Pieces that leave the application, and pieces that come into it. */
    removes: uuid("removes").array().notNull(),
    adds: uuid("adds").array().notNull(),
    /** Fields the declarant corrected, as JSON; sealed, for they may name the buyer. */
    correctedSealed: bytea("corrected_sealed"),
    reason: text("reason").notNull(),
    requestedBy: uuid("requested_by")
      .notNull()
      .references(() => users.id),
    requestedAt: instant("requested_at").notNull(),
    lastInfo: text("last_info"),
    lastReceiptAt: instant("last_receipt_at"),
    answeredAt: instant("answered_at"),
  },
  (t) => [
    // The changes of one application, and the desk's list of those under way.
    index("application_changes_by_application").on(t.applicationId, t.requestedAt),
    // One at a time.
    uniqueIndex("application_changes_open")
      .on(t.applicationId)
      .where(sql.raw(`status in (${openChangeStatuses.map((status) => `'${status}'`).join(", ")})`)),
  ],
);

/** Every CEB626 that came, whatever became of it. */
export const customsReceipts = pgTable(
  "customs_receipts",
  {
    id: id(),
    guid: text("guid").notNull(),
    /** The message it came with: CEB900 says that the form of ours was refused. */
    message: text("message", { enum: receiptMessages }).notNull().default("CEB626"),
    copNo: text("cop_no").notNull(),
    preNo: text("pre_no").notNull(),
    returnStatus: text("return_status").notNull(),
    returnTime: instant("return_time").notNull(),
    returnInfo: text("return_info").notNull(),
    applicationId: uuid("application_id").references(() => applications.id),
    effect: text("effect", { enum: receiptEffects }).notNull(),
    /** Why it could not be applied, where it could not. */
    refusal: text("refusal", { enum: [...refusalCodes, "unexpected"] }),
    receivedAt: instant("received_at").notNull(),
    /** The message it stood in when it came first, as it was kept; null for what came before messages were. */
    inboundId: uuid("inbound_id"),
  },
  (t) => [
    // The same receipt twice is one receipt.
    uniqueIndex("customs_receipts_once").on(t.copNo, t.returnStatus, t.returnTime),
    index("customs_receipts_by_application").on(t.applicationId, t.returnTime),
    // Receipts that ask for a person: the declarant's review list, newest first.
    index("customs_receipts_odd")
      .on(t.receivedAt.desc())
      .where(sql`effect in ('contradiction', 'unmatched', 'not_applied')`),
  ],
);

/** Returns that the house's setting could not declare, each with the last reason. */
export const automaticRefusals = pgTable("automatic_refusals", {
  returnId: uuid("return_id")
    .primaryKey()
    .references(() => returns.id),
  /** Where the histories of the return and its pieces stood; while they stand there, the same comes of it. */
  heads: text("heads").notNull(),
  code: text("code", { enum: [...refusalCodes, "unexpected"] }).notNull(),
  params: jsonb("params").$type<RefusalParams>().notNull(),
  triedAt: instant("tried_at").notNull(),
});

export type Application = typeof applications.$inferSelect;
export type ApplicationChangeRow = typeof applicationChanges.$inferSelect;
