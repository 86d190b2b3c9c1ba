import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { photos } from "#db/schema/items";
import { users } from "#db/schema/people";

/** Who saw the photo of a shipping label in clear, and why; written before anybody does. */
export const photoLooks = pgTable("photo_looks", {
  id: id(),
  photoId: uuid("photo_id")
    .notNull()
    .references(() => photos.id),
  reason: text("reason").notNull(),
  lookedBy: uuid("looked_by")
    .notNull()
    .references(() => users.id),
  lookedAt: instant("looked_at").notNull(),
});
