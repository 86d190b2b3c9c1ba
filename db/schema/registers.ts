import { sql } from "drizzle-orm";
import { bigint, check, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { creditClasses } from "#lib/domain/enterprise";
import { goodsPaperKinds, shippingBackRefusals } from "#lib/domain/goods-paper";
import { ownerEventTypes } from "#lib/domain/owner-event";

const position = () => bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity();
const written = () => ({
  setBy: uuid("set_by")
    .notNull()
    .references(() => users.id),
  setAt: instant("set_at").notNull(),
});

/** What is known of an enterprise with a customs code; the newest row of a code counts, none is ever changed. */
export const enterpriseVersions = pgTable(
  "enterprise_versions",
  {
    position: position(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    creditClass: text("credit_class", { enum: creditClasses }).notNull(),
    /** The document that says so. */
    creditSource: text("credit_source").notNull(),
    /** The merchant's standing authorisation of its agent (长期委托), and its last day. */
    authorisationNo: text("authorisation_no"),
    authorisedUntil: date("authorised_until", { mode: "string" }),
    ...written(),
  },
  // What holds of an enterprise now, and what it was before.
  (t) => [index("enterprise_versions_by_code").on(t.code, t.position)],
);

/**
 * Where an owner's own system hears us, what of, and the keys we sign with; the newest row of a code counts, none is ever
 * changed. Without an address the owner finds what we say on its desk alone.
 */
export const ownerEndpoints = pgTable(
  "owner_endpoints",
  {
    position: position(),
    code: text("code").notNull(),
    url: text("url"),
    secretSealed: bytea("secret_sealed"),
    /** Signs as well, while the owner changes from it to the other. */
    oldSecretSealed: bytea("old_secret_sealed"),
    /** What the owner chose to hear. */
    events: text("events", { enum: ownerEventTypes })
      .array()
      .notNull()
      .default([...ownerEventTypes]),
    ...written(),
  },
  (t) => [
    // Where an owner is heard now.
    index("owner_endpoints_by_code").on(t.code, t.position),
    check("owner_endpoints_whole", sql`(${t.url} is null) = (${t.secretSealed} is null)`),
    check(
      "owner_endpoints_old_beside_new",
      sql`${t.oldSecretSealed} is null or ${t.secretSealed} is not null`,
    ),
  ],
);

/** Firms whose licence covers destruction; the newest row of a code counts, none is ever changed. */
export const contractorVersions = pgTable(
  "contractor_versions",
  {
    position: position(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    licenceNo: text("licence_no").notNull(),
    /** What it may destroy, as its licence words it. */
    licensedFor: text("licensed_for").notNull(),
    licensedUntil: date("licensed_until", { mode: "string" }).notNull(),
    ...written(),
  },
  // What holds of a contractor now, and what it was before.
  (t) => [index("contractor_versions_by_code").on(t.code, t.position)],
);

/** Papers that speak of a piece: proof that it cannot be shipped back, or its owner's abandonment. */
export const goodsPapers = pgTable(
  "goods_papers",
  {
    id: id(),
    itemId: uuid("item_id")
      .notNull()
      .references(() => items.id),
    kind: text("kind", { enum: goodsPaperKinds }).notNull(),
    refusal: text("refusal", { enum: shippingBackRefusals }),
    documentNo: text("document_no").notNull(),
    documentDate: date("document_date", { mode: "string" }).notNull(),
    note: text("note"),
    recordedBy: uuid("recorded_by")
      .notNull()
      .references(() => users.id),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    // The papers of a piece, when its outcome is settled and on its page.
    index("goods_papers_by_item").on(t.itemId, t.kind),
    check(
      "goods_papers_proof_has_reason",
      sql`(${t.kind} = 'shipping_back_refused') = (${t.refusal} is not null)`,
    ),
  ],
);
