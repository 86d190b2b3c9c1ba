import { bigint, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import { houseSettingKeys } from "#lib/domain/house-settings";

/** Every value a setting of the house ever had, and who gave it; the newest counts. No row is ever changed. */
export const settingVersions = pgTable(
  "setting_versions",
  {
    position: bigint("position", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    key: text("key", { enum: houseSettingKeys }).notNull(),
    value: jsonb("value").notNull(),
    setBy: uuid("set_by")
      .notNull()
      .references(() => users.id),
    setAt: instant("set_at").notNull(),
  },
  // The value of one setting now, and what it was before.
  (t) => [index("setting_versions_by_key").on(t.key, t.position)],
);
