import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Step } from "./act.ts";
import { inWorkingHours } from "./calendar.ts";
import { addStep, beginDraft, type Draft } from "./draft.ts";
import { originatingOffices } from "./offices.ts";
import { planLoads } from "./plan-loads.ts";
import type { Sale } from "./plan-sales.ts";
import { storylines } from "./storylines.ts";
import { type FirstStep, planFirstSteps } from "./try-first.ts";

export type PlanSize = { lists: number; returns: number };

/** The whole demo: what customs once let in, everything that happened since, and what a newcomer may try. */
export type Plan = { sales: Sale[]; steps: Step[]; firstSteps: FirstStep[] };

/** Plans the demo warehouse; the same seed, day and size give the same plan, whenever and wherever it is made. */
export function planDemo(seed: string, now: Date, size: PlanSize): Plan {
  const draft = beginDraft(seed, now);
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
  planReading(draft);
  while (draft.sales.length < size.lists) {
    const day = shanghaiDayNumber(now) - draft.random.int(1, 66);
    draft.sell({ declaredAt: inWorkingHours(draft.random, day) });
  }
  const sales = draft.sales.sort((a, b) => a.declaredAt.getTime() - b.declaredAt.getTime());
  return { sales, steps: draft.steps, firstSteps };
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
  }
}
