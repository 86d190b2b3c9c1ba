import { printCardSet } from "#lib/cards/print-card-set";
import { runUseCase } from "#lib/run-use-case";
import type { Player } from "./accounts.ts";
import { dayMs } from "./calendar.ts";

/** The benches have their command cards; one has its second set already. */
export async function makeCards(supervisor: Player, present: Date): Promise<void> {
  for (const [index, bench] of ["A3", "1", "A3"].entries()) {
    const now = new Date(present.getTime() - (9 - index) * dayMs);
    const once = { route: "demo", key: `cards-${index + 1}`, request: bench };
    await runUseCase(supervisor, printCardSet, { bench }, { now, once });
  }
}
