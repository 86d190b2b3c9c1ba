import { sql } from "drizzle-orm";
import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { batches } from "#db/schema/batches";
import { id, instant } from "#db/schema/columns";
import { items } from "#db/schema/items";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import { loadMoments } from "#lib/domain/photo";

/** That a phone may photograph one piece, box or load for a while, in the name of whoever showed it the code. */
export const photoInvitations = pgTable(
  "photo_invitations",
  {
    id: id(),
    /** Of the code in the address; the code itself is told once. */
    codeSha256: text("code_sha256").notNull().unique(),
    itemId: uuid("item_id").references(() => items.id),
    parcelId: uuid("parcel_id").references(() => parcels.id),
    batchId: uuid("batch_id").references(() => batches.id),
    /** Of a load: whether its photos show the goods, or what is left of them. */
    loadMoment: text("load_moment", { enum: loadMoments }),
    invitedBy: uuid("invited_by")
      .notNull()
      .references(() => users.id),
    invitedAt: instant("invited_at").notNull(),
  },
  (t) => [
    check("photo_invitations_of_something", sql`num_nonnulls(${t.itemId}, ${t.parcelId}, ${t.batchId}) = 1`),
    check("photo_invitations_of_moment", sql`(${t.batchId} is null) = (${t.loadMoment} is null)`),
  ],
);
