import { randomInt } from "node:crypto";

/** What the command line of every proof takes. */
export const everyProof = {
  seed: { type: "string", default: String(randomInt(1_000_000)) },
  sabotage: { type: "string" },
} as const;

/** The deliberate fault that was asked for, if any; throws one sentence. */
export function readSabotage<Sabotage extends string>(
  sabotages: readonly Sabotage[],
  given: string | undefined,
): Sabotage | null {
  const sabotage = sabotages.find((known) => known === given) ?? null;
  if (given !== undefined && !sabotage) throw new Error(`--sabotage is one of ${sabotages.join(", ")}.`);
  return sabotage;
}

/** How many were asked for; throws one sentence. */
export function readCount(flag: string, given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw new Error(`${flag} is a whole number from 1 to 100000.`);
  }
  return count;
}
