import { afterAll, afterEach, beforeEach } from "vitest";
import { openClient } from "#db/client";
import { settingVersions } from "#db/schema/settings";
import { inScope } from "#db/scope";
import {
  type HouseSettingKey,
  type HouseSettingValue,
  houseSettingKeys,
  houseSettings,
} from "#lib/domain/house-settings";
import { env } from "#lib/env";
import { actorFor } from "#lib/testing";

const lockKey = 7_082;
/**
 * Called at the head of every file that decides a setting, which is the whole house's: one test at a time,
 * of whatever file, decides it, and leaves it as the product begins.
 */
export function takeTurnsDeciding(): void {
  const session = openClient(env().DATABASE_URL, 1);
  beforeEach(async () => {
    await session`set lock_timeout = 0`;
    await session`set statement_timeout = 0`;
    await session`select pg_advisory_lock(${lockKey})`;
  });
  afterEach(async () => {
    for (const key of houseSettingKeys) await decide(key, houseSettings[key].initial);
    await session`select pg_advisory_unlock(${lockKey})`;
  });
  afterAll(() => session.end());
}

/** What a supervisor decides, without the act; now when left out. */
export async function decide<Key extends HouseSettingKey>(
  key: Key,
  value: HouseSettingValue<Key>,
  setAt = new Date(),
): Promise<void> {
  const { userId } = await actorFor("supervisor");
  await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.insert(settingVersions).values({ key, value, setBy: userId, setAt }),
  );
}
