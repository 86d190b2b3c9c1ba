import { lawfulArrival } from "#lib/domain/rules/clock-params";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { runUseCase } from "#lib/run-use-case";
import { changeRule } from "#lib/settings/change-rule";
import type { Player } from "./accounts.ts";
import { dayMs } from "./calendar.ts";

/**
 * The house is stricter than the law from a month after the demo's present on: the page of the rules shows the
 * new version beside the law's own, and no return of the story is judged by it.
 */
export async function makeHouseRule(supervisor: Player, present: Date): Promise<void> {
  const version = {
    code: "arrived_in_time" as const,
    params: { ...lawfulArrival, houseLimitDays: 40 },
    inForceFrom: dayFromNumber(shanghaiDayNumber(present) + 30),
    basedOn: 1,
    reason: "年末到货集中，本仓留出 5 天查验和申报",
  };
  const once = { route: "demo", key: "house-rule", request: JSON.stringify(version) };
  const now = new Date(present.getTime() - 6 * dayMs);
  await runUseCase(supervisor, changeRule, version, { now, once });
}
