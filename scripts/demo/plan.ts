import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Step } from "./act.ts";
import { inWorkingHours } from "./calendar.ts";
import { addStep, beginDraft, type Draft } from "./draft.ts";
import { originatingOffices } from "./offices.ts";
import { type DayParcel, planDay } from "./plan-day.ts";
import { planProhibited, planRecall } from "./plan-goods-law.ts";
import { planLoads } from "./plan-loads.ts";
import type { Sale } from "./plan-sales.ts";
import { planTwoInOneBox } from "./plan-two-in-box.ts";
import { planVehicle } from "./plan-vehicles.ts";
import { storylines } from "./storylines.ts";
import { type FirstStep, planFirstSteps } from "./try-first.ts";

const stowedParts = 30;

export type PlanSize = { lists: number; returns: number };

/** The whole demo: what customs once let in, everything that happened since, and what a newcomer may try. */
export type Plan = { sales: Sale[]; steps: Step[]; firstSteps: FirstStep[]; day: DayParcel[] };

/** Plans the demo warehouse; the same seed, day and size give the same plan, whenever and wherever it is made. */
export function planDemo(seed: string, now: Date, size: PlanSize): Plan {
  const draft = beginDraft(seed, now);
  planRegisters(draft);
  const firstSteps = planFirstSteps(draft);
  let number = firstSteps.length;
  for (const { name, share, tell } of storylines) {
    const times = Math.max(1, Math.round((share * size.returns) / 600));
    for (let index = 0; index < times; index++) {
      number++;
      tell(draft, { name: `${name}.${String(index + 1).padStart(3, "0")}`, number });
    }
  }
  planLoads(draft);
  planRecall(draft);
  planProhibited(draft, number + 1);
  planReading(draft);
  const day = planDay(draft);
  planReminders(draft);
  firstSteps.push(planTwoInOneBox(draft));
  while (draft.sales.length < size.lists) {
    const day = shanghaiDayNumber(now) - draft.random.int(1, 66);
    draft.sell({ declaredAt: inWorkingHours(draft.random, day) });
  }
  planVehicle(draft);
  planPlaces(draft);
  const sales = draft.sales.sort((a, b) => a.declaredAt.getTime() - b.declaredAt.getTime());
  return { sales, steps: draft.steps, firstSteps, day };
}

/** Written on the first morning, before anything else happens. */
function planRegisters(draft: Draft): void {
  const at = endOfShanghaiDay(shanghaiDayNumber(draft.now) - 68);
  for (const who of ["contractor", "enterprises", "places"] as const) {
    addStep(draft, at, `register.${who}`, { do: "register", who });
  }
}

/** At the end of the day what is in the house is put away, all but the last few pieces. */
function planPlaces(draft: Draft): void {
  for (let part = 0; part < stowedParts; part++) {
    addStep(draft, draft.now, `stow.${part}`, { do: "stow", part, parts: stowedParts + 1 });
  }
}

/** The worker's look of every morning. */
function planReminders(draft: Draft): void {
  const today = shanghaiDayNumber(draft.now);
  for (let day = today - 45; day < today; day++) {
    const at = new Date(endOfShanghaiDay(day).getTime() - 15 * 3_600_000);
    addStep(draft, at, `remind.${day}`, { do: "remind" });
  }
}

/** Offices that read in the product do so every third day; what came in the last days still waits for them. */
function planReading(draft: Draft): void {
  const today = shanghaiDayNumber(draft.now);
  for (const { code, hasEndpoint } of originatingOffices) {
    if (hasEndpoint) continue;
    for (let day = today - 55; day <= today - 3; day += 3) {
      const at = new Date(endOfShanghaiDay(day).getTime() - 7 * 3_600_000);
      addStep(draft, at, `acknowledge.${code}.${day}`, { do: "acknowledge", officeCode: code });
    }
    const lately = new Date(endOfShanghaiDay(today - 2).getTime() - 7 * 3_600_000);
    addStep(draft, lately, `object.${code}`, { do: "object", officeCode: code });
  }
}
