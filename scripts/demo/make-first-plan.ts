import { runUseCase } from "#lib/run-use-case";
import { makePlan } from "#lib/selection/make-plan";
import type { Player } from "./accounts.ts";

/**
 * Customs' plan of the demo, from before its first day: a trial in which every group is looked at whole, so
 * that each piece of the story meets its officer and the page still shows what it was drawn for.
 */
export async function makeFirstPlan(officer: Player, now: Date): Promise<void> {
  const all = { percent: 100 };
  const plan = {
    random: 100,
    mismatch: 100,
    value: { fromFen: 50_000, ...all },
    categories: [{ hsPrefix: "3304", ...all }],
    merchant: { fromFoundPercent: 20, ...all },
  };
  const given = { plan, reason: "试点期间各类全部现场核验", basedOn: null, pin: officer.pin };
  const once = { route: "demo", key: "first-plan", request: JSON.stringify(plan) };
  await runUseCase(officer, makePlan, given, { now, once });
}
