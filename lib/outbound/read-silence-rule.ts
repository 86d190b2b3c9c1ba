import type { Context } from "#lib/context";
import type { SilenceRule } from "#lib/domain/move-out-consent";
import { readDaysOff } from "#lib/read-days-off";
import { readSetting } from "#lib/read-setting";

/**
 * What holds now of an officer's silence on a move-out list, with who decided so and the version of the setting. Days
 * off are those of the clocks' rules.
 */
export async function readSilenceRule(
  ctx: Context,
): Promise<SilenceRule & { setBy: string | null; version: number | null }> {
  const { value: hours, set } = await readSetting(ctx, "moveOutSilenceHours");
  const daysOff = await readDaysOff(ctx);
  return { hours, daysOff, setAt: set?.at ?? null, setBy: set?.by ?? null, version: set?.version ?? null };
}
