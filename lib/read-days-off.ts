import type { Context } from "#lib/context";
import { daysOffAt } from "#lib/domain/rules/clock-params";
import { readRules } from "#lib/read-rules";

/** The public holidays, as dates in Shanghai, that the clocks' rules in force now know: they are no working days. */
export async function readDaysOff(ctx: Context): Promise<string[]> {
  return daysOffAt(await readRules(ctx), ctx.now);
}
