import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { settingVersions } from "#db/schema/settings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type HouseSettingKey, houseSettings } from "#lib/domain/house-settings";
import { readSetting, type SettingNow } from "#lib/read-setting";

const change = <Key extends HouseSettingKey>(key: Key) =>
  z.strictObject({ key: z.literal(key), value: houseSettings[key].schema });

export const ChangeSetting = z.discriminatedUnion("key", [
  change("declareAutomatically"),
  change("clockStopsWhen"),
  change("refusedKeepsDate"),
  change("customsChannel"),
  change("preDeclaration"),
  change("claimHours"),
  change("lockMinutes"),
  change("destructionWitnessed"),
  change("destructionToleranceMille"),
  change("reminderDays"),
  change("moveOutSilenceHours"),
  change("accountBooks"),
  change("samplePercent"),
  change("returnAddress"),
  change("dayTargets"),
]);
type Change = z.infer<typeof ChangeSetting>;

/**
 * Decides a setting of the house from now on, by writing its next version; what it was before stays,
 * with who decided it. Giving it the value it has already changes nothing.
 */
export async function changeSetting(
  ctx: Context,
  { key, value }: Change,
): Promise<SettingNow<Change["key"]>> {
  const setBy = authorize(ctx, houseSettings[key].action);
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`setting:${key}`}, 0))`);
  const before = await readSetting(ctx, key);
  if (isDeepStrictEqual(before.value, value)) return before;
  await ctx.tx.insert(settingVersions).values({ key, value, setBy, setAt: ctx.now });
  ctx.changed.add("applications").add("batches");
  return readSetting(ctx, key);
}
