import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, decimal, id, instant, ownership } from "#db/schema/columns";
import { importLists } from "#db/schema/import-lists";
import { users } from "#db/schema/people";
import { returns } from "#db/schema/returns";
import { applicationStatuses } from "#lib/domain/application";
import { receiptEffects } from "#lib/domain/receipt-effect";
import { type RefusalParams, refusalCodes } from "#lib/domain/refusal";

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
    decidedAt: instant("decided_at"),
    /** Customs' own words with the last receipt. */
    lastInfo: text("last_info"),
    /** Customs' own time of the last receipt that was applied; older ones change nothing. */
    lastReceiptAt: instant("last_receipt_at"),
  },
  (t) => [
    index("applications_by_return").on(t.returnId),
    // The declarant's desk: by status, newest first.
    index("applications_by_status").on(t.status, t.declaredAt.desc()),
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
    appType: text("app_type").notNull(),
    bodySealed: bytea("body_sealed").notNull(),
    bodySha256: text("body_sha256").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("customs_documents_by_application").on(t.applicationId)],
);

/** Every CEB626 that came, whatever became of it. */
export const customsReceipts = pgTable(
  "customs_receipts",
  {
    id: id(),
    guid: text("guid").notNull(),
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
