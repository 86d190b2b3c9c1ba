import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { feedbackPhases } from "#lib/domain/feedback";
import { officeChangeKinds, officeFormats } from "#lib/domain/office-registry";
import type { WorkingHours } from "#lib/domain/working-hours";

/** Originating offices. One that is not in the code table is kept without a name; it has an inbox. */
export const offices = pgTable("offices", {
  code: text("code").primaryKey(),
  nameZh: text("name_zh"),
  districtZh: text("district_zh"),
  /** Where feedback goes; null means the inbox in the product. */
  endpoint: text("endpoint"),
  format: text("format", { enum: officeFormats }).notNull().default("json"),
  /** What it wants to hear; *admitted* and *completed* are always among them. */
  phases: text("phases", { enum: feedbackPhases })
    .array()
    .notNull()
    .default(sql`'{arrived,admitted,outcome,completed}'::text[]`),
  /** Null: day and night. */
  hours: jsonb("hours").$type<WorkingHours>(),
  deliverInHours: boolean("deliver_in_hours").notNull().default(false),
  contact: text("contact"),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** The shared keys of an office: it may have two active ones while it rotates. */
export const officeKeys = pgTable(
  "office_keys",
  {
    id: id(),
    officeCode: text("office_code")
      .notNull()
      .references(() => offices.code),
    secretSealed: bytea("secret_sealed").notNull(),
    signsOutgoing: boolean("signs_outgoing").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    retiredAt: instant("retired_at"),
  },
  // The one key that signs messages to an office.
  (t) => [
    uniqueIndex("office_keys_one_signing").on(t.officeCode).where(sql`signs_outgoing and retired_at is null`),
  ],
);

/** Every change of an office's entry, and who made it; nobody where the product itself did. Never changed. */
export const officeChanges = pgTable(
  "office_changes",
  {
    id: id(),
    officeCode: text("office_code").notNull(),
    kind: text("kind", { enum: officeChangeKinds }).notNull(),
    body: jsonb("body").notNull(),
    changedBy: uuid("changed_by").references(() => users.id),
    changedAt: instant("changed_at").notNull(),
  },
  // The changes of one office, the latest first.
  (t) => [index("office_changes_by_office").on(t.officeCode, t.id.desc())],
);
