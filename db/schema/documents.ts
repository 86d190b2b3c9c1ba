import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { paperKinds } from "#lib/domain/papers/paper";

/** Papers as they were made: what is printed, in any language and form, follows from the content alone. */
export const documents = pgTable(
  "documents",
  {
    id: id(),
    kind: text("kind", { enum: paperKinds }).notNull(),
    number: text("number").notNull().unique(),
    /** The number of the batch, wave, vehicle or stock-taking it speaks of, or the day. */
    subjectNo: text("subject_no").notNull(),
    /** Canonical JSON, and the SHA-256 of it that stands on the paper. */
    content: text("content").notNull(),
    sha256: text("sha256").notNull(),
    /** SHA-256 of the code by which anybody may ask whether it is genuine. */
    verifyHash: bytea("verify_hash").notNull().unique(),
    /** In whose place it stands; no paper is replaced twice. */
    replacesId: uuid("replaces_id")
      .unique()
      .references((): AnyPgColumn => documents.id),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => users.id),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [
    // The papers of one subject, the newest of a kind first.
    index("documents_by_subject").on(t.subjectNo, t.kind, t.madeAt.desc()),
    check(
      "documents_hash_of_content",
      sql`${t.sha256} = encode(sha256(convert_to(${t.content}, 'UTF8')), 'hex')`,
    ),
  ],
);
