import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { applications } from "#db/schema/applications";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import type { RuleJudgement } from "#lib/domain/rules/judge-piece";
import { judgementOccasions } from "#lib/domain/rules/occasions";
import { parametrisedRules } from "#lib/domain/rules/rule-codes";

/**
 * What a rule asked from when on, and who decided so and why. The first version of each is the law and
 * stands in the code; no row is ever changed.
 */
export const ruleVersions = pgTable(
  "rule_versions",
  {
    ruleCode: text("rule_code", { enum: parametrisedRules }).notNull(),
    version: integer("version").notNull(),
    inForceFrom: instant("in_force_from").notNull(),
    params: jsonb("params").notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => users.id),
    /** The second person, for a version that begins before the day on which it was made. */
    signedBy: uuid("signed_by").references(() => users.id),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ruleCode, t.version] }),
    check("rule_versions_after_the_law", sql`${t.version} > 1`),
    check("rule_versions_with_reason", sql`${t.reason} <> ''`),
    check("rule_versions_signed_by_another", sql`${t.signedBy} <> ${t.setBy}`),
  ],
);

/**
 * What the rules said of a piece, or of an application made before its pieces are here, and when: by which
 * versions, of which facts. No row is ever changed.
 */
export const judgements = pgTable(
  "judgements",
  {
    id: id(),
    /** Null for an application that was made ahead of its pieces. */
    itemId: uuid("item_id").references(() => items.id),
    /** The application it was judged for; null where it was for none. */
    applicationId: uuid("application_id").references(() => applications.id),
    occasion: text("occasion", { enum: judgementOccasions }).notNull(),
    rules: jsonb("rules").$type<readonly RuleJudgement[]>().notNull(),
    /** Who acted; null where the product judged by itself. */
    judgedBy: uuid("judged_by").references(() => users.id),
    judgedAt: instant("judged_at").notNull(),
  },
  (t) => [
    // The judgements of one piece, the newest first.
    index("judgements_by_item").on(t.itemId, t.judgedAt.desc()),
    // The judgement of an application without pieces.
    index("judgements_of_applications").on(t.applicationId).where(sql`${t.itemId} is null`),
    check("judgements_of_something", sql`num_nonnulls(${t.itemId}, ${t.applicationId}) > 0`),
  ],
);
