import { desc, eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { settingVersions } from "#db/schema/settings";
import type { Context } from "#lib/context";
import { type HouseSettingKey, type HouseSettingValue, houseSettings } from "#lib/domain/house-settings";

export type SettingNow<Key extends HouseSettingKey> = {
  value: HouseSettingValue<Key>;
  /** Who decided so and when, and under which version it stands; null while nobody has. */
  set: { by: string; at: Date; version: number } | null;
};

/** What holds in the house now: the newest version of a setting, or what the product begins with. */
export async function readSetting<Key extends HouseSettingKey>(
  ctx: Context,
  key: Key,
): Promise<SettingNow<Key>> {
  const [newest] = await ctx.tx
    .select({
      value: settingVersions.value,
      by: users.name,
      at: settingVersions.setAt,
      version: settingVersions.position,
    })
    .from(settingVersions)
    .innerJoin(users, eq(users.id, settingVersions.setBy))
    .where(eq(settingVersions.key, key))
    .orderBy(desc(settingVersions.position))
    .limit(1);
  const { schema, initial } = houseSettings[key];
  if (!newest) return { value: initial, set: null };
  const { value, ...set } = newest;
  return { value: schema.parse(value), set };
}
