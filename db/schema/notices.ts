import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { type NoticeFacts, noticeKinds } from "#lib/domain/notice";
import { letterLanguages, mailChoices } from "#lib/domain/notice-mail";
import { roles } from "#lib/domain/role";

/** Something that people must hear of, once for each cause; written once. */
export const notices = pgTable(
  "notices",
  {
    id: id(),
    kind: text("kind", { enum: noticeKinds }).notNull(),
    /** What it is told for: the same cause is never told twice. */
    cause: text("cause").notNull().unique(),
    /** Whose business it was when it was written. */
    roles: text("roles", { enum: roles }).array().notNull(),
    /** The office or enterprise it is for; null: the house, customs here and the administration. */
    code: text("code"),
    /** Who caused it need not be told. */
    causedBy: uuid("caused_by").references(() => users.id),
    facts: jsonb("facts").$type<NoticeFacts>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  // A person's page and the count in the top bar: the newest first.
  (t) => [index("notices_newest").on(t.createdAt.desc(), t.id.desc())],
);

/** Who has read what; written once. */
export const noticeReads = pgTable(
  "notice_reads",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id),
    noticeId: uuid("notice_id")
      .notNull()
      .references(() => notices.id),
    readAt: instant("read_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.noticeId] })],
);

/** Where and how a person hears of notices by e-mail; without a row not at all. */
export const mailChoicesMade = pgTable(
  "mail_choices",
  {
    userId: uuid("user_id")
      .primaryKey()
      .references(() => users.id),
    address: text("address").notNull(),
    choice: text("choice", { enum: mailChoices }).notNull(),
    language: text("language", { enum: letterLanguages }).notNull(),
    /** What was there before is not told again by another choice. */
    setAt: instant("set_at").notNull(),
    /** Up to when the last digest told. */
    toldUntil: instant("told_until").notNull(),
  },
  // Whom to write to at once, and whom once a day.
  (t) => [index("mail_choices_by_choice").on(t.choice)],
);
