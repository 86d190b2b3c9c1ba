import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

/**
 * Deliberate faults, each of which the proof must find: clients that forget their key at every retry; acknowledged
 * rows that vanish; a past that is rewritten.
 */
const sabotages = ["new-keys", "deleted-rows", "forged-history"] as const;
export type Sabotage = (typeof sabotages)[number];

export type Flags = { scans: number; kills: number; seed: string; sabotage: Sabotage | null };

/** Reads what the command line asks of the proof; throws one sentence. */
export function readFlags(given: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...given],
    options: {
      scans: { type: "string", default: "2000" },
      kills: { type: "string", default: "12" },
      seed: { type: "string", default: String(randomInt(1_000_000)) },
      sabotage: { type: "string" },
    },
  });
  const sabotage = sabotages.find((known) => known === values.sabotage) ?? null;
  if (values.sabotage !== undefined && !sabotage) {
    throw new Error(`--sabotage is one of ${sabotages.join(", ")}.`);
  }
  return {
    scans: readCount("--scans", values.scans),
    kills: readCount("--kills", values.kills),
    seed: values.seed,
    sabotage,
  };
}

function readCount(flag: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw new Error(`${flag} is a whole number from 1 to 100000.`);
  }
  return count;
}
