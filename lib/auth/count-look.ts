import { areTriesLocked, countTry } from "#lib/auth/failed-tries";
import type { Context } from "#lib/context";

/** So many looks of one kind from one address, then none for a quarter of an hour. */
const freeLooks = 60;

/** Counts one look at what anybody may ask by a code, under its address; whether it may be answered. */
export async function countLook(ctx: Context, kind: "verify" | "track", address: string): Promise<boolean> {
  const key = `${kind} ${address}`;
  if (await areTriesLocked(ctx, [key])) return false;
  await countTry(ctx, key, freeLooks);
  return true;
}
