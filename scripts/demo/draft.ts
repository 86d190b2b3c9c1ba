import type { Act, Step } from "./act.ts";
import { dayMs } from "./calendar.ts";
import type { AdmittedPiece, BarredPiece } from "./journey.ts";
import { planSale, type Sale, type SaleWish } from "./plan-sales.ts";
import { type Random, seededRandom } from "./random.ts";

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

/** An empty plan; all its chance comes from the seed. */
export function beginDraft(seed: string, now: Date): Draft {
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

/** Adds a step unless it lies in the future; later parts of a load are left out with it. */
export function addStep(draft: Draft, at: Date, key: string, act: Act): boolean {
  if (at > draft.now) return false;
  const step: Step = { at, key, name: key, act };
  draft.steps.push(step);
  return true;
}
