import { shanghaiDayNumber } from "#lib/domain/shanghai";
import type { Step } from "./act.ts";
import { dayMs, inWorkingHours } from "./calendar.ts";
import type { AdmittedPiece, BarredPiece } from "./journey.ts";
import { planLoads } from "./plan-loads.ts";
import { planSale, type Sale, type SaleWish } from "./plan-sales.ts";
import { type Random, seededRandom } from "./random.ts";
import { storylines } from "./storylines.ts";

export type PlanSize = { lists: number; returns: number };

/** The whole demo: what customs once let in, and everything that happened since. */
export type Plan = { sales: Sale[]; steps: Step[] };

/** What a storyline writes into while the plan is made. */
export type Draft = {
  random: Random;
  now: Date;
  sales: Sale[];
  steps: Step[];
  admitted: AdmittedPiece[];
  barred: BarredPiece[];
  sell: (wish: Omit<SaleWish, "serial">) => Sale;
};

/** Plans the demo warehouse; the same seed, day and size give the same plan, whenever and wherever it is made. */
export function planDemo(seed: string, now: Date, size: PlanSize): Plan {
  const draft = beginDraft(seed, now);
  let number = 0;
  const scale = size.returns / 600;
  for (const { name, share, tell } of storylines) {
    const times = Math.max(1, Math.round(share * scale));
    for (let index = 0; index < times; index++) {
      number++;
      tell(draft, { name: `${name}.${String(index + 1).padStart(3, "0")}`, number });
    }
  }
  planLoads(draft);
  while (draft.sales.length < size.lists) {
    draft.sell({
      declaredAt: inWorkingHours(draft.random, shanghaiDayNumber(now) - draft.random.int(1, 66)),
    });
  }
  const sales = draft.sales.sort((a, b) => a.declaredAt.getTime() - b.declaredAt.getTime());
  return { sales, steps: draft.steps };
}

function beginDraft(seed: string, now: Date): Draft {
  const random = seededRandom(seed);
  const sales: Sale[] = [];
  return {
    random,
    now,
    sales,
    steps: [],
    admitted: [],
    barred: [],
    sell: (wish) => {
      const latest = new Date(now.getTime() - dayMs / 2);
      const declaredAt = wish.declaredAt > latest ? latest : wish.declaredAt;
      const sale = planSale(random, { ...wish, declaredAt, serial: sales.length + 1 });
      sales.push(sale);
      return sale;
    },
  };
}
