import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { photos } from "#db/schema/items";
import { users } from "#db/schema/people";

/** What somebody pointed at on a photo: a box in thousandths of its sides and a word; or that such a mark is taken back. */
export const photoMarks = pgTable(
  "photo_marks",
  {
    id: id(),
    photoId: uuid("photo_id")
      .notNull()
      .references(() => photos.id),
    /** Left, top, width and height. */
    box: integer("box").array(),
    word: text("word"),
    /** The mark that this row takes back. */
    withdraws: uuid("withdraws").references((): AnyPgColumn => photoMarks.id),
    markedBy: uuid("marked_by")
      .notNull()
      .references(() => users.id),
    markedAt: instant("marked_at").notNull(),
  },
  (t) => [
    // The marks of one photo.
    index("photo_marks_by_photo").on(t.photoId),
    uniqueIndex("photo_marks_withdrawn_once").on(t.withdraws),
    check(
      "photo_marks_says_one_thing",
      sql`(${t.withdraws} is null) = (${t.box} is not null) and (${t.box} is null) = (${t.word} is null)`,
    ),
    check("photo_marks_box_has_four", sql`cardinality(${t.box}) = 4`),
  ],
);
