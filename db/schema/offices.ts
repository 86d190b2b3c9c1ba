import { sql } from "drizzle-orm";
import { boolean, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";

/** Originating offices. One that is not in the code table is kept without a name; it has an inbox. */
export const offices = pgTable("offices", {
  code: text("code").primaryKey(),
  nameZh: text("name_zh"),
  districtZh: text("district_zh"),
  /** Where feedback goes; null means the inbox in the product. */
  endpoint: text("endpoint"),
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
