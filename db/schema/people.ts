import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";
import { apiScopes } from "#lib/domain/api-key";
import { roles } from "#lib/domain/role";

export const users = pgTable(
  "users",
  {
    id: id(),
    login: text("login").notNull().unique(),
    name: text("name").notNull(),
    role: text("role", { enum: roles }).notNull(),
    /** The office, platform, merchant or agent code a scoped account is bound to. */
    scopeCode: text("scope_code"),
    badgeCode: text("badge_code").unique(),
    officerNumber: text("officer_number"),
    disabledAt: instant("disabled_at"),
    /** Learns the work: may train and nothing else, until a supervisor signs the training off. */
    trainee: boolean("trainee").notNull().default(false),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    check(
      "users_scope_code_given",
      sql`(${t.role} in ('origin_officer', 'platform', 'merchant', 'agent')) = (${t.scopeCode} is not null)`,
    ),
  ],
);

/** Secrets stand apart from the account, so that reading names never reads a hash. */
export const credentials = pgTable("credentials", {
  userId: uuid("user_id")
    .primaryKey()
    .references(() => users.id),
  passwordHash: text("password_hash").notNull(),
  /** The password was given by another person: nothing can be done before its own person has changed it. */
  mustChange: boolean("must_change").notNull().default(false),
  pinHash: text("pin_hash"),
  failedPins: integer("failed_pins").notNull().default(0),
  /** Until when the PIN signs nothing. */
  lockedUntil: instant("locked_until"),
});

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  // Revoking all sessions of one account.
  (t) => [index("sessions_by_user").on(t.userId)],
);

/** A machine signs in with a key; only its hash is kept. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    label: text("label").notNull(),
    keyHash: bytea("key_hash").notNull().unique(),
    /** How it begins, to be told apart by; null for a key of before this was kept. */
    hint: text("hint"),
    /** What it may do; null for whatever its account may. */
    scopes: text("scopes", { enum: apiScopes }).array(),
    /** The key in whose place it stands. */
    replacesId: uuid("replaces_id").references((): AnyPgColumn => apiKeys.id),
    /** Null where the command line of the server made it. */
    createdBy: uuid("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** From then on it opens nothing; null for no such day. */
    expiresAt: instant("expires_at"),
    /** When it was last used, to the hour. */
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
    revokedBy: uuid("revoked_by").references(() => users.id),
  },
  // The keys of one account.
  (t) => [index("api_keys_by_user").on(t.userId)],
);

/**
 * Failed sign-ins: of an address, so that one cannot try all accounts, and of a login under its digest,
 * whether or not somebody has it.
 */
export const signInAttempts = pgTable("sign_in_attempts", {
  address: text("address").primaryKey(),
  failedAttempts: integer("failed_attempts").notNull().default(0),
  lockedUntil: instant("locked_until"),
  lastAt: instant("last_at").notNull(),
});
